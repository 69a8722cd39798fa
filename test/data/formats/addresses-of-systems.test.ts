import {expect} from 'chai';
import {isOfNoSite, pagesById, pictureById} from '../../../src/data/formats/addresses-of-systems.js';

const SANITY = 'https://x-y9.api.sanity.io/v2021-10-21/data/query/pro-1?query=*';
const DIRECTUS = 'http://cms.example/sub/items/news-1?limit=3';
const JOOMLA = 'http://joomla.example/sub/api/index.php/v1/content/articles?page=1';
const OTHER = 'https://a.example/api/news';
const FILE = 'd2719f00-0c4c-4b2a-9a52-0f2f2f2f2f2f';

describe('the picture that an entry names by an id', () => {
  const sanity = {
    url: 'https://cdn.sanity.io/images/x-y9/pro-1/ab12cd-800x600.jpg',
    alt: undefined,
    width: 800,
    height: 600,
  };
  const intro = {image_intro: 'images/a.jpg#joomlaImage://local', image_intro_alt: 'A'};
  const pictures: readonly (readonly [what: string, value: unknown, base: string, picture: unknown])[] = [
    ['of Sanity', {asset: {_ref: 'image-ab12cd-800x600-jpg'}, alt: 'A'}, SANITY, {...sanity, alt: 'A'}],
    ['of Sanity, without its frame', {_ref: 'image-ab12cd-800x600-jpg'}, SANITY, sanity],
    ['of Sanity, from its cache', {_ref: 'image-ab12cd-800x600-jpg'}, SANITY.replace('.api.', '.apicdn.'), sanity],
    ['none of another reference of Sanity', {_ref: 'file-ab12cd-pdf'}, SANITY, undefined],
    ['none of what goes on', {_ref: 'image-ab12cd-800x600-jpg-x'}, SANITY, undefined],
    ['none of what comes before', {_ref: 'x-image-ab12cd-800x600-jpg'}, SANITY, undefined],
    ['none of Sanity without a reference', {alt: 'A'}, SANITY, undefined],
    ['none of Sanity elsewhere', {_ref: 'image-ab12cd-800x600-jpg'}, OTHER, undefined],
    ['none of Sanity within another address', {_ref: 'image-ab12cd-800x600-jpg'}, `${OTHER}?${SANITY}`, undefined],
    [
      'none of Sanity by another query',
      {_ref: 'image-ab12cd-800x600-jpg'},
      `${SANITY.slice(0, 30)}?/query/x`,
      undefined,
    ],
    ['of Directus', FILE, DIRECTUS, {url: `http://cms.example/sub/assets/${FILE}`, alt: undefined}],
    [
      'of Directus as an object',
      {id: FILE, title: 'A'},
      DIRECTUS.replace('http:', 'https:'),
      {url: `https://cms.example/sub/assets/${FILE}`, alt: 'A'},
    ],
    ['none of what only begins as an id', `${FILE}.png`, DIRECTUS, undefined],
    ['none of what only ends as an id', `/${FILE}`, DIRECTUS, undefined],
    ['none of Directus without an id', {title: 'A'}, DIRECTUS, undefined],
    ['none of Directus elsewhere', FILE, OTHER, undefined],
    ['none of Directus within another address', FILE, `${OTHER}?${DIRECTUS}`, undefined],
    ['of Joomla', intro, JOOMLA, {url: 'http://joomla.example/sub/images/a.jpg', alt: 'A'}],
    [
      'of Joomla, that of the text if there is no other',
      {image_intro: '', image_fulltext: '/images/b.jpg', image_fulltext_alt: 'B'},
      JOOMLA.replace('index.php/', '').replace('http:', 'https:'),
      {url: 'https://joomla.example/images/b.jpg', alt: 'B'},
    ],
    ['none of Joomla without a path', {image_intro: ''}, JOOMLA, undefined],
    ['none of Joomla elsewhere', intro, OTHER, undefined],
    ['none of Joomla within another address', intro, `${OTHER}?${JOOMLA}`, undefined],
  ];
  for (const [what, value, base, picture] of pictures) {
    it(`is ${what}`, () => {
      expect(pictureById(value, base)).to.deep.equal(picture);
    });
  }
});

describe('the page of an entry that is named by an id', () => {
  const CKAN = 'http://data.example/sub/api/3/action/package_search?rows=5';
  const FORUM = 'http://forum.example/sub/api/discussions?sort=-createdAt';
  const TOPICS = 'https://talk.example/c/news/5.json';
  const REDMINE = 'http://redmine.example/sub/projects/a-b/news.json';
  const YOUTUBE = 'https://www.googleapis.com/youtube/v3/search?part=snippet';
  const article = {typeAlias: 'com_content.article', id: 7};
  const dataset = {metadata_created: '2026-06-30', name: 'a-data_set'};
  const topic = {fancy_title: 'A', id: 12, slug: 'a-topic'};
  const reply = {topic_id: 12, post_number: 3, topic_slug: 'a-topic'};
  const discussion = {type: 'discussions', attributes: {slug: '7-a-story'}};
  const issue = {created_on: '2026-06-30', project: {id: 1}, id: 42};
  const post = {id_str: '1234567890', user: {screen_name: 'jane_d'}};
  const places = {hierarchy: {items: [{url: '/'}, {url: '/a'}, {url: '/a/b'}]}, pageFullName: 'A.B'};
  const film = 'aB-_5678901';
  const pages: readonly (readonly [what: string, frame: object, base: string, page: string | undefined])[] = [
    [
      'an article of Joomla',
      article,
      JOOMLA,
      'http://joomla.example/sub/index.php?option=com_content&view=article&id=7',
    ],
    ['none of another thing of Joomla', {...article, typeAlias: 'com_tags.tag'}, JOOMLA, undefined],
    ['none of an article without a number', {...article, id: 'x7'}, JOOMLA, undefined],
    ['none of an article whose number goes on', {...article, id: '7x'}, JOOMLA, undefined],
    ['none of an article whose number is too long', {...article, id: '1234567890123'}, JOOMLA, undefined],
    ['none of an article elsewhere', article, OTHER, undefined],
    ['a dataset of CKAN', dataset, CKAN, 'http://data.example/sub/dataset/a-data_set'],
    [
      'a dataset of CKAN by another address of its API',
      dataset,
      'https://data.example/api/action/current_package_list_with_resources',
      'https://data.example/dataset/a-data_set',
    ],
    ['none of another thing of CKAN', {name: 'a-data_set'}, CKAN, undefined],
    ['none of a dataset without a name', {metadata_created: '2026-06-30'}, CKAN, undefined],
    ['none of a dataset whose name is a text', {...dataset, name: 'a data set'}, CKAN, undefined],
    ['none of a dataset whose name is a path', {...dataset, name: '/a'}, CKAN, undefined],
    ['none of a dataset elsewhere', dataset, OTHER, undefined],
    ['none of a dataset within another address', dataset, `${OTHER}?${CKAN}`, undefined],
    ['none of a dataset by another action', dataset, CKAN.replace('package_search', 'tag_list'), undefined],
    ['a topic of Discourse', topic, TOPICS, 'https://talk.example/t/a-topic/12'],
    ['none of a topic without a title', {...topic, fancy_title: ''}, TOPICS, undefined],
    ['none of a topic without a number', {...topic, id: 'a'}, TOPICS, undefined],
    ['none of a topic without a slug', {...topic, slug: 'a topic'}, TOPICS, undefined],
    ['a reply of Discourse', reply, TOPICS, 'https://talk.example/t/a-topic/12/3'],
    [
      'a reply of Discourse with its own slug',
      {...reply, topic_slug: '', slug: 'b'},
      TOPICS,
      'https://talk.example/t/b/12/3',
    ],
    ['none of a reply without a slug', {...reply, topic_slug: ''}, TOPICS, undefined],
    ['none of a reply without a topic', {...reply, topic_id: ''}, TOPICS, undefined],
    ['none of a reply without a number', {...reply, post_number: ''}, TOPICS, undefined],
    ['a discussion of Flarum', discussion, FORUM, 'http://forum.example/sub/d/7-a-story'],
    [
      'a discussion of Flarum, encrypted',
      discussion,
      'https://forum.example/api/discussions',
      'https://forum.example/d/7-a-story',
    ],
    ['none of another thing of Flarum', {...discussion, type: 'posts'}, FORUM, undefined],
    ['none of a discussion without a slug', {type: 'discussions'}, FORUM, undefined],
    ['none of a discussion elsewhere', discussion, OTHER, undefined],
    ['none of a discussion within another address', discussion, `${OTHER}?${FORUM}`, undefined],
    ['none of a discussion by a longer address', discussion, 'https://forum.example/api/discussionsx', undefined],
    ['news of Redmine', issue, REDMINE, 'http://redmine.example/sub/news/42'],
    ['an issue of Redmine', issue, 'https://redmine.example/issues.json?limit=5', 'https://redmine.example/issues/42'],
    ['none of Redmine without a date', {...issue, created_on: ''}, REDMINE, undefined],
    ['none of Redmine without a project', {...issue, project: {}}, REDMINE, undefined],
    ['none of Redmine without a number', {...issue, id: 'a'}, REDMINE, undefined],
    ['none of Redmine elsewhere', issue, 'https://redmine.example/files.json', undefined],
    ['none of Redmine within another address', issue, `x:${REDMINE}`, undefined],
    ['a study', {nctId: 'NCT01234567'}, OTHER, 'https://clinicaltrials.gov/study/NCT01234567'],
    ['none of a study whose number goes on', {nctId: 'NCT012345678'}, OTHER, undefined],
    ['none of a study with something before its number', {nctId: 'xNCT01234567'}, OTHER, undefined],
    ['a post of X', post, OTHER, 'https://x.com/jane_d/status/1234567890'],
    ['none of a post whose number is too short', {...post, id_str: '1234567'}, OTHER, undefined],
    ['none of a post whose number is too long', {...post, id_str: '1'.repeat(21)}, OTHER, undefined],
    ['none of a post without a name', {id_str: '1234567890'}, OTHER, undefined],
    ['the last place of a page of XWiki', places, OTHER, '/a/b'],
    ['none of places without a page', {...places, pageFullName: ''}, OTHER, undefined],
    ['none of a page without places', {pageFullName: 'A.B'}, OTHER, undefined],
    [
      'a film of YouTube that was searched for',
      {id: {videoId: film}},
      YOUTUBE,
      `https://www.youtube.com/watch?v=${film}`,
    ],
    [
      'a film of a list of YouTube',
      {id: 'x', resourceId: {videoId: film}},
      YOUTUBE.replace('www', 'youtube'),
      `https://www.youtube.com/watch?v=${film}`,
    ],
    ['a film of YouTube by its id', {id: film}, YOUTUBE, `https://www.youtube.com/watch?v=${film}`],
    ['none of a film whose id is longer', {id: `${film}1`}, YOUTUBE, undefined],
    ['none of a film whose id begins otherwise', {id: `.${film}`}, YOUTUBE, undefined],
    ['none of a film without an id', {}, YOUTUBE, undefined],
    ['none of a film elsewhere', {id: film}, OTHER, undefined],
    ['none of a film within another address', {id: film}, `${OTHER}?${YOUTUBE}`, undefined],
  ];
  for (const [what, frame, base, page] of pages) {
    it(`is ${what}`, () => {
      expect(pagesById(base)([frame as Record<string, unknown>])).to.equal(page);
    });
  }

  it('is that of the first frame that has one', () => {
    expect(pagesById(OTHER)([{}, {nctId: 'NCT01234567'}, {nctId: 'NCT07654321'}])).to.equal(
      'https://clinicaltrials.gov/study/NCT01234567',
    );
  });
});

describe('paths in an answer', () => {
  it('belong to a site that nobody has named where the answer is of a service', () => {
    for (const host of ['cdn.contentful.com', 'contentful.com', 'x.algolia.net', 'api.rss2json.com']) {
      expect(isOfNoSite(`https://${host}/a`), host).to.equal(true);
    }
  });

  it('belong to the site of the answer otherwise', () => {
    for (const host of ['a.example', 'mycontentful.com', 'contentful.com.example', 'www.example']) {
      expect(isOfNoSite(`https://${host}/contentful.com`), host).to.equal(false);
    }
  });
});
