import {alternativeText} from './picture.mjs';
import {recordedPosts} from './wordpress-site.mjs';

// The page as it was read in November 2020: the recorded posts, 292 weeks younger.
const WEEKS_BACK = 292;

const TEXTS = [
  {
    id: 4,
    excerpt:
      'Luxembourg’s new business health technologies incubator will open in spring 2021. Hosted at the House of Biohealth in ' +
      'Esch-Belval, it will offer 350 m2 of laboratory space to start-ups and spin-offs during their first 2-3 years of ' +
      'operation. The opening [&hellip;]',
  },
  {
    id: 6,
    excerpt:
      'Three Luxembourg researchers – Dr Bohn, Professors Stéphane Bordas and Alexandre Tkatchenko – are featured in the 2020 ' +
      'edition of the prestigious international ranking, the &#8220;Highly Cited Researchers&#8221; report. On November 18th, ' +
      'Clarivate&#x2122; released its annual &#8220;Highly Cited Researchers&#8221; report, [&hellip;]',
  },
];

/** @param {string} date local or UTC, without a zone @returns {string} */
function back(date) {
  return new Date(Date.parse(`${date}Z`) - WEEKS_BACK * 7 * 86_400_000).toISOString().slice(0, 19);
}

/** A post whose picture says what our drawing shows, instead of what the photograph did. @param {any} post @returns {any} */
function described(post) {
  const media = post._embedded?.['wp:featuredmedia']?.[0];
  const name = /([^/]+)\.\w+$/.exec(media?.source_url ?? '')?.[1];
  return name === undefined
    ? post
    : {
        ...post,
        _embedded: {...post._embedded, 'wp:featuredmedia': [{...media, alt_text: alternativeText(name)}]},
      };
}

/**
 * The recorded posts as the news of the page that started it all: as many weeks back as make them that autumn's, the first
 * two with the texts that stood there.
 *
 * @returns {any[]}
 */
export function healthcarePosts() {
  return recordedPosts().map((post) => {
    const text = TEXTS.find(({id}) => id === post.id);
    return {
      ...described(post),
      date: back(post.date),
      date_gmt: back(post.date_gmt),
      ...(text && {excerpt: {rendered: `<p>${text.excerpt}</p>\n`, protected: false}}),
    };
  });
}
