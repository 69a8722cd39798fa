import type {OtherSystem} from './other-systems.js';

const LEAD = 'A lead.';

/** The shapes of answers that public repositories have recorded, cut to one entry. */
export const RECORDED_KINDS: readonly OtherSystem[] = [
  {
    system: 'the BBC’s most read',
    url: 'https://www.bbc.co.uk/arabic/mostread.json',
    json: {
      generated: '2026-06-30T10:00:00.000Z',
      totalRecords: 1,
      records: [
        {
          id: '0a845013-e1ee-7a43-b0e8-5187234765a5',
          promo: {
            headlines: {shortHeadline: 'A story', headline: 'A story'},
            locators: {
              assetUri: '/arabic/science-1',
              cpsUrn: 'urn:bbc:content:assetUri:arabic/science-1',
              curie: 'http://www.bbc.co.uk/asset/0a84',
            },
            summary: LEAD,
            timestamp: 1782810000000,
            indexImage: {id: '1', subType: 'index', href: 'http://c.files.bbci.co.uk/1/a.jpg', height: 549, width: 976},
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://www.bbc.co.uk/arabic/science-1',
    date: '2026-06-30T09:00:00+00:00',
    image: 'http://c.files.bbci.co.uk/1/a.jpg',
    excerpt: LEAD,
  },
  {
    system: 'SharePoint’s search',
    url: 'https://t.sharepoint.example/_api/search/query',
    json: {
      PrimaryQueryResult: {
        RelevantResults: {
          Table: {
            Rows: [
              {
                Cells: [
                  {Key: 'Rank', Value: '12', ValueType: 'Edm.Double'},
                  {Key: 'Title', Value: 'A story', ValueType: 'Edm.String'},
                  {Key: 'Path', Value: 'https://t.sharepoint.example/SitePages/a.aspx', ValueType: 'Edm.String'},
                  {Key: 'LastModifiedTime', Value: '2026-06-30T09:00:00Z', ValueType: 'Edm.DateTime'},
                  {Key: 'HitHighlightedSummary', Value: 'The <c0>lead</c0> story.', ValueType: 'Edm.String'},
                ],
              },
            ],
          },
        },
      },
      Properties: [
        {Key: 'RowLimit', Value: '1'},
        {Key: 'SourceId', Value: '2'},
      ],
    },
    title: 'A story',
    link: 'https://t.sharepoint.example/SitePages/a.aspx',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: 'The lead story.',
  },
  {
    system: 'a table of keys and values',
    url: 'https://inst.example/rows.json',
    json: [
      [
        {key: 'title', value: 'A story'},
        {key: 'link', value: 'https://inst.example/a'},
        {key: 'date', value: '2026-06-30'},
        {key: 'tag', value: 'Health'},
        {key: 'tag', value: 'Space'},
      ],
    ],
    title: 'A story',
    link: 'https://inst.example/a',
    date: '2026-06-30',
    themes: ['Health', 'Space'],
  },
  {
    system: 'DSpace before 7',
    url: 'https://repo.example/rest/items',
    json: [
      {
        id: 7,
        type: 'item',
        metadata: [
          {key: 'dc.title', value: 'A story', language: 'en'},
          {key: 'dc.identifier.uri', value: 'https://hdl.handle.net/1/7', language: null},
          {key: 'dc.date.issued', value: '2026-06-30', language: null},
          {key: 'dc.description.abstract', value: LEAD, language: 'en'},
        ],
      },
    ],
    title: 'A story',
    link: 'https://hdl.handle.net/1/7',
    date: '2026-06-30',
    excerpt: LEAD,
  },
  {
    system: 'jCal',
    url: 'https://inst.example/calendar',
    json: [
      'vcalendar',
      [['version', {}, 'text', '2.0']],
      [
        [
          'vevent',
          [
            ['summary', {}, 'text', 'A story'],
            ['dtstart', {tzid: 'Europe/Luxembourg'}, 'date-time', '2026-06-30T09:00:00'],
            ['dtend', {tzid: 'Europe/Luxembourg'}, 'date-time', '2026-06-30T10:00:00'],
            ['url', {}, 'uri', 'https://inst.example/a'],
            ['description', {}, 'text', LEAD],
          ],
          [],
        ],
      ],
    ],
    title: 'A story',
    link: 'https://inst.example/a',
    date: '2026-06-30T09:00:00+02:00',
    excerpt: LEAD,
  },
  {
    system: 'a channel of Slack',
    url: 'https://slack.example/api/conversations.history',
    json: {
      ok: true,
      messages: [{type: 'message', user: 'U012AB3CDE', text: 'We opened the laboratory.', ts: '1782810000.000200'}],
      has_more: false,
    },
    title: 'We opened the laboratory.',
    date: '2026-06-30T09:00:00+00:00',
  },
  {
    system: 'ClinicalTrials.gov',
    url: 'https://clinicaltrials.gov/api/v2/studies',
    json: {
      studies: [
        {
          protocolSection: {
            identificationModule: {nctId: 'NCT04280705', organization: {fullName: 'NIAID'}, briefTitle: 'A story'},
            statusModule: {
              startDateStruct: {date: '2026-06-30', type: 'ACTUAL'},
              lastUpdatePostDateStruct: {date: '2026-07-01'},
            },
            descriptionModule: {briefSummary: LEAD},
            contactsLocationsModule: {
              locations: [
                {facility: 'A', city: 'Esch'},
                {facility: 'B', city: 'Belval'},
              ],
            },
          },
          hasResults: false,
        },
      ],
    },
    title: 'A story',
    link: 'https://clinicaltrials.gov/study/NCT04280705',
    date: '2026-06-30',
    excerpt: LEAD,
  },
  {
    system: 'XWiki’s search',
    url: 'https://x.example/rest/wikis/xwiki/query',
    json: {
      links: [],
      searchResults: [
        {
          links: [
            {href: 'https://x.example/rest/wikis/xwiki/spaces/Blog/pages/A', rel: 'http://www.xwiki.org/rel/page'},
          ],
          type: 'page',
          id: 'xwiki:Blog.A',
          pageFullName: 'Blog.A',
          title: 'A story',
          pageName: 'A',
          modified: 1782810000000,
          hierarchy: {
            items: [
              {label: 'Home', name: 'xwiki', type: 'wiki', url: 'https://x.example/bin/view/Main/'},
              {label: 'Blog', name: 'Blog', type: 'space', url: 'https://x.example/bin/view/Blog/'},
              {label: 'A story', name: 'A', type: 'document', url: 'https://x.example/bin/view/Blog/A'},
            ],
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://x.example/bin/view/Blog/A',
    date: '2026-06-30T09:00:00+00:00',
  },
  {
    system: 'the posts of a Discourse',
    url: 'https://forum.example/posts.json',
    json: {
      latest_posts: [
        {
          id: 14,
          name: 'Someone’s Name',
          username: 'someone',
          avatar_template: '/letter_avatar_proxy/v3/letter/p/df705f/{size}.png',
          created_at: '2026-06-30T09:00:00.000Z',
          cooked: '<p>A lead.</p>',
          post_number: 2,
          topic_id: 11,
          topic_slug: 'a-story',
          topic_title: 'A story',
        },
      ],
    },
    title: 'A story',
    link: 'https://forum.example/t/a-story/11/2',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: LEAD,
  },
  {
    system: 'one work of OpenAlex',
    url: 'https://data.example/work.json',
    json: {
      id: 'https://openalex.org/W1',
      doi: 'https://doi.org/10.1234/a',
      title: 'A story',
      publication_date: '2026-06-30',
      topics: [
        {id: 'https://openalex.org/T1', display_name: 'Climate', score: 0.9},
        {id: 'https://openalex.org/T2', display_name: 'Health', score: 0.8},
      ],
    },
    title: 'A story',
    link: 'https://openalex.org/W1',
    date: '2026-06-30',
    themes: ['Climate', 'Health'],
  },
  {
    system: 'a list of a laboratory, where an article is a file',
    url: 'https://lab.example/publications.json',
    json: [{title: 'A story', year: 2026, pdf: 'https://arxiv.example/abs/1', thumbnail: '', long_abstract: LEAD}],
    title: 'A story',
    link: 'https://arxiv.example/abs/1',
    date: '2026',
    excerpt: LEAD,
  },
  {
    system: 'comments of Reddit',
    url: 'https://www.reddit.com/user/a/comments.json',
    json: {
      kind: 'Listing',
      data: {
        children: [
          {
            kind: 't1',
            data: {
              name: 't1_opmavr4',
              body: 'This answers it.',
              permalink: '/r/a/comments/1/a/opmavr4/',
              created_utc: 1782810000,
            },
          },
        ],
      },
    },
    title: 'This answers it.',
    link: 'https://www.reddit.com/r/a/comments/1/a/opmavr4/',
    date: '2026-06-30T09:00:00+00:00',
  },
];
