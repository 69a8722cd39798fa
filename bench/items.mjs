import {recordedPosts} from '../demo/server/wordpress-site.mjs';

// Like with like: posts that have all that a card shows. The odd ones are for the tests.
const POSTS = recordedPosts().filter(
  (post) =>
    post.title.rendered.length > 30 &&
    post.excerpt.rendered.length > 100 &&
    post._embedded?.['wp:featuredmedia']?.[0]?.source_url,
);

const NEWEST = Date.parse('2026-06-30T09:00:00Z');

/** @param {number} index @param {number} offset of the site, in hours */
const date = (index, offset) => new Date(NEWEST + (offset - index) * 3_600_000).toISOString().slice(0, 19);

/**
 * The index-th newest of any number of posts, as WordPress answers with it: the recorded ones, over and over, each
 * under an id, a title and a date of its own.
 *
 * @param {number} index from 0; below that are newer ones
 * @returns {any}
 */
export function post(index) {
  const round = Math.floor(index / POSTS.length);
  const original = POSTS[index - round * POSTS.length];
  return {
    ...original,
    id: 100_000 + index,
    link: `${original.link}${index}/`,
    title: {rendered: round === 0 ? original.title.rendered : `${original.title.rendered} ${round}`},
    date: date(index, 2),
    date_gmt: date(index, 0),
  };
}

/** @param {number} count @param {number} [first] */
export function posts(count, first = 0) {
  return Array.from({length: count}, (_, index) => post(first + index));
}

/** @param {any} wordpress a post @returns {{title: string, excerpt: string, image: string, author: string, date: string}} */
const plain = ({title, excerpt, _embedded, date_gmt: utc}) => ({
  title: title.rendered,
  excerpt: excerpt.rendered,
  image: _embedded['wp:featuredmedia'][0].source_url,
  author: _embedded.author[0].name,
  date: `${utc}.000Z`,
});

const withoutTags = (/** @type {string} */ html) => html.replace(/<[^>]*>/g, '').trim();

/** The posts in the shape of Canonical's blog, which is WordPress's with the author and the group at the top. @param {any[]} list */
export const asCanonical = (list) => ({
  latest_articles: list.map((entry) => ({
    ...entry,
    author: entry._embedded.author[0],
    group: entry._embedded['wp:term'][0][0],
  })),
});

/** The posts as a Bluesky author's feed: the excerpt as text, title and picture as a link card. @param {any[]} list */
export const asBluesky = (list) => ({
  feed: list.map((entry) => {
    const {title, excerpt, image, date: created, author} = plain(entry);
    return {
      post: {
        uri: `at://did:plc:bench/app.bsky.feed.post/${entry.id}`,
        cid: String(entry.id),
        author: {did: 'did:plc:bench', handle: 'news.example.org', displayName: author},
        record: {$type: 'app.bsky.feed.post', text: withoutTags(excerpt), createdAt: created},
        embed: {
          $type: 'app.bsky.embed.external#view',
          external: {uri: entry.link, title, description: '', thumb: image},
        },
        replyCount: 1,
        repostCount: 2,
        likeCount: 3,
        indexedAt: created,
      },
    };
  }),
});

/** The posts as a Mastodon profile: the excerpt as text, title and picture as a preview card. @param {any[]} list */
export const asMastodon = (list) =>
  list.map((entry) => {
    const {title, excerpt, image, date: created, author} = plain(entry);
    return {
      id: String(entry.id),
      url: entry.link,
      created_at: created,
      visibility: 'public',
      language: 'en',
      spoiler_text: '',
      content: excerpt,
      account: {username: 'news', display_name: author, url: entry.link, avatar: image, emojis: []},
      media_attachments: [],
      card: {url: entry.link, title, description: '', image, image_description: '', provider_name: '', author_name: ''},
      replies_count: 1,
      reblogs_count: 2,
      favourites_count: 3,
    };
  });
