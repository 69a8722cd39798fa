import type {OtherSystem} from './other-systems.js';

/** Answers as the documentation of each system shows them, cut to one entry, with invented texts: those that were read wrongly once. */
export const DOCUMENTED_SYSTEMS: readonly OtherSystem[] = [
  {
    system: 'GOV.UK content',
    url: 'https://www.gov.uk/api/content/government/news/a-story',
    json: {
      base_path: '/government/news/a-story',
      content_id: 'd0ee80cd-ed7a-4b04-b60f-3be2f03693af',
      document_type: 'news_story',
      first_published_at: '2026-06-30T09:00:00.000+00:00',
      locale: 'en',
      public_updated_at: '2026-06-30T09:00:02.000+00:00',
      schema_name: 'news_article',
      title: 'A story',
      updated_at: '2026-07-25T00:15:07.824Z',
      links: {
        government: [
          {
            content_id: 'd4fbc1b9-d47d-4386-af04-ac909f868f92',
            title: '2015 Conservative government',
            locale: 'en',
            api_path: '/api/content/government/2015',
            base_path: '/government/2015',
            document_type: 'government',
            details: {
              started_on: '2015-05-08T00:00:00+00:00',
            },
            links: {},
            api_url: 'https://www.gov.uk/api/content/government/2015',
            web_url: 'https://www.gov.uk/government/2015',
          },
        ],
        related_policies: [
          {
            title: 'Road safety',
            base_path: '/government/policies/road-safety',
            description: 'What the government is doing.',
            api_url: 'https://www.gov.uk/api/content/x',
            web_url: 'https://www.gov.uk/government/policies/road-safety',
            locale: 'en',
          },
        ],
      },
      description: 'A lead.',
      details: {
        image: {
          alt_text: 'Christmas',
          url: 'https://assets.publishing.service.gov.uk/a.jpg',
        },
        body: '<p>Body</p>',
        first_public_at: '2016-12-25T00:15:02.000+00:00',
      },
    },
    title: 'A story',
    link: 'https://www.gov.uk/government/news/a-story',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://assets.publishing.service.gov.uk/a.jpg',
    excerpt: 'A lead.',
  },
  {
    system: 'NIH RePORTER',
    url: 'https://api.reporter.nih.gov/v2/projects/search',
    json: {
      meta: {
        search_id: 'x',
        total: 2,
        offset: 0,
        limit: 1,
      },
      results: [
        {
          appl_id: 10,
          subproject_id: null,
          fiscal_year: 2026,
          project_num: '1R01',
          organization: {
            org_name: 'UNIVERSITY',
            org_city: 'ESCH',
            org_country: 'LU',
          },
          award_amount: 1000,
          is_active: true,
          principal_investigators: [
            {
              profile_id: 1,
              first_name: 'Jane',
              last_name: 'Doe',
              is_contact_pi: true,
              full_name: 'Jane  Doe',
              title: 'PROF',
            },
          ],
          contact_pi_name: 'DOE, JANE',
          program_officers: [],
          agency_ic_admin: {
            code: 'CA',
            abbreviation: 'NCI',
            name: 'National Cancer Institute',
          },
          project_start_date: '2026-06-30T00:00:00',
          project_end_date: '2028-05-31T00:00:00',
          award_notice_date: '2026-06-01T00:00:00',
          pref_terms: 'Health;Space',
          abstract_text: 'A lead.',
          project_title: 'A story',
          phr_text: 'Relevance',
          project_detail_url: 'https://reporter.nih.gov/project-details/10',
          date_added: '2026-06-06T12:00:00',
        },
      ],
    },
    title: 'A story',
    link: 'https://reporter.nih.gov/project-details/10',
    date: '2026-06-06T12:00:00+00:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Greenhouse',
    url: 'https://boards-api.greenhouse.io/v1/boards/x/jobs?content=true',
    json: {
      jobs: [
        {
          id: 127817,
          internal_job_id: 144381,
          title: 'A story',
          updated_at: '2026-06-30T09:00:00-04:00',
          requisition_id: '50',
          location: {
            name: 'Esch',
          },
          absolute_url: 'https://boards.greenhouse.io/x/jobs/127817',
          language: 'en',
          metadata: null,
          content: '&lt;p&gt;A lead.&lt;/p&gt;',
          departments: [
            {
              id: 13583,
              name: 'Research',
              parent_id: null,
              child_ids: [],
            },
          ],
          offices: [
            {
              id: 8304,
              name: 'East Coast',
              location: 'Esch',
              parent_id: null,
              child_ids: [],
            },
          ],
        },
      ],
      meta: {
        total: 1,
      },
    },
    title: 'A story',
    link: 'https://boards.greenhouse.io/x/jobs/127817',
    date: '2026-06-30T09:00:00-04:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Teamtailor',
    url: 'https://api.teamtailor.com/v1/jobs',
    json: {
      data: [
        {
          id: '1',
          type: 'jobs',
          links: {
            'careersite-job-url': 'https://career.example.org/jobs/1-a-story',
            'careersite-job-apply-url': 'https://career.example.org/jobs/1-a-story/applications/new',
            self: 'https://api.teamtailor.com/v1/jobs/1',
          },
          attributes: {
            'apply-button-text': 'Apply',
            body: '<p>A lead.</p>',
            'end-date': null,
            'human-status': 'published',
            internal: false,
            picture: {
              original: 'https://images.teamtailor-cdn.com/a.jpg',
              standard: 'https://images.teamtailor-cdn.com/b.jpg',
              thumb: 'https://images.teamtailor-cdn.com/c.jpg',
            },
            name: '',
            pitch: 'A pitch',
            'start-date': null,
            status: 'open',
            tags: ['Health'],
            title: 'A story',
            'created-at': '2026-06-30T09:00:00.000+02:00',
            'updated-at': '2026-06-30T10:00:00.000+02:00',
          },
          relationships: {
            department: {
              links: {
                self: 'x',
                related: 'https://api.teamtailor.com/v1/jobs/1/department',
              },
            },
          },
        },
      ],
      meta: {
        'record-count': 1,
        'page-count': 1,
      },
      links: {
        first: 'https://api.teamtailor.com/v1/jobs?page=1',
      },
    },
    title: 'A story',
    link: 'https://career.example.org/jobs/1-a-story',
    date: '2026-06-30T09:00:00+02:00',
    image: 'https://images.teamtailor-cdn.com/a.jpg',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Opencast search',
    url: 'https://video.example.edu/search/episode.json',
    json: {
      'search-results': {
        offset: '0',
        limit: '1',
        total: '2',
        searchTime: '1',
        query: '*',
        result: {
          id: 'a-b',
          org: 'mh_default_org',
          mediapackage: {
            duration: '100',
            id: 'a-b',
            start: '2026-06-30T09:00:00Z',
            title: 'A story',
            series: 's',
            seriestitle: 'Lectures',
            creators: {
              creator: 'Jane Doe',
            },
            media: {
              track: [
                {
                  id: 't',
                  type: 'presenter/delivery',
                  mimetype: 'video/mp4',
                  url: 'https://video.example.edu/a.mp4',
                },
              ],
            },
            attachments: {
              attachment: [
                {
                  id: 'p',
                  type: 'presenter/search+preview',
                  mimetype: 'image/jpeg',
                  url: 'https://video.example.edu/a.jpg',
                },
              ],
            },
          },
          dcTitle: 'A story',
          dcCreator: 'Jane Doe',
          dcDescription: 'A lead.',
          dcCreated: '2026-06-30T09:00:00Z',
          modified: '2026-07-01T09:00:00Z',
          mediaType: 'AudioVisual',
        },
      },
    },
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://video.example.edu/a.jpg',
    author: 'Jane Doe',
    excerpt: 'A lead.',
  },
  {
    system: 'Omeka S',
    url: 'https://omeka.example.org/api/items',
    json: [
      {
        '@context': 'https://omeka.example.org/api-context',
        '@id': 'https://omeka.example.org/api/items/1',
        '@type': ['o:Item', 'dctype:StillImage'],
        'o:id': 1,
        'o:is_public': true,
        'o:owner': {
          '@id': 'https://omeka.example.org/api/users/1',
          'o:id': 1,
        },
        'o:title': 'A story',
        thumbnail_display_urls: {
          large: 'https://omeka.example.org/files/large/a.jpg',
          medium: 'https://omeka.example.org/files/medium/a.jpg',
          square: 'https://omeka.example.org/files/square/a.jpg',
        },
        'o:created': {
          '@value': '2026-06-30T09:00:00+00:00',
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        },
        'o:modified': {
          '@value': '2026-07-01T09:00:00+00:00',
          '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        },
        'o:media': [
          {
            '@id': 'https://omeka.example.org/api/media/2',
            'o:id': 2,
          },
        ],
        'o:item_set': [],
        'dcterms:title': [
          {
            type: 'literal',
            property_id: 1,
            property_label: 'Title',
            is_public: true,
            '@value': 'A story',
          },
        ],
        'dcterms:creator': [
          {
            type: 'literal',
            property_id: 2,
            property_label: 'Creator',
            '@value': 'Jane Doe',
          },
        ],
        'dcterms:description': [
          {
            type: 'literal',
            property_id: 4,
            property_label: 'Description',
            '@value': 'A lead.',
          },
        ],
        'dcterms:subject': [
          {
            type: 'literal',
            property_id: 3,
            property_label: 'Subject',
            '@value': 'Health',
          },
        ],
      },
    ],
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://omeka.example.org/files/large/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Omeka Classic',
    url: 'https://omeka.example.org/api/items',
    json: [
      {
        id: 1,
        url: 'https://omeka.example.org/api/items/1',
        public: true,
        featured: false,
        added: '2026-06-30T09:00:00+00:00',
        modified: '2026-07-01T09:00:00+00:00',
        item_type: {
          id: 6,
          url: 'x',
          name: 'Still Image',
          resource: 'item_types',
        },
        collection: null,
        owner: {
          id: 1,
          url: 'https://omeka.example.org/api/users/1',
          resource: 'users',
        },
        files: {
          count: 1,
          url: 'https://omeka.example.org/api/files?item=1',
          resource: 'files',
        },
        tags: [
          {
            id: 1,
            url: 'https://omeka.example.org/api/tags/1',
            name: 'Health',
            resource: 'tags',
          },
        ],
        element_texts: [
          {
            html: false,
            text: 'A story',
            element_set: {
              id: 1,
              url: 'x',
              name: 'Dublin Core',
              resource: 'element_sets',
            },
            element: {
              id: 50,
              url: 'x',
              name: 'Title',
              resource: 'elements',
            },
          },
          {
            html: false,
            text: 'A lead.',
            element_set: {
              id: 1,
              url: 'x',
              name: 'Dublin Core',
              resource: 'element_sets',
            },
            element: {
              id: 41,
              url: 'x',
              name: 'Description',
              resource: 'elements',
            },
          },
          {
            html: false,
            text: 'Jane Doe',
            element_set: {
              id: 1,
              url: 'x',
              name: 'Dublin Core',
              resource: 'element_sets',
            },
            element: {
              id: 39,
              url: 'x',
              name: 'Creator',
              resource: 'elements',
            },
          },
        ],
      },
    ],
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Blacklight',
    url: 'https://catalog.example.edu/catalog.json',
    json: {
      links: {
        self: 'https://catalog.example.edu/catalog.json',
        last: 'https://catalog.example.edu/catalog.json?page=3',
      },
      meta: {
        pages: {
          current_page: 1,
          next_page: 2,
          total_pages: 3,
          total_count: 30,
        },
      },
      data: [
        {
          id: '2007020969',
          type: 'Book',
          attributes: {
            title: 'A story',
            author_tsim: {
              id: 'https://catalog.example.edu/catalog/2007020969#author_tsim',
              type: 'document_value',
              attributes: {
                value: 'Doe, Jane',
                label: 'Author',
              },
            },
            format: {
              id: 'https://catalog.example.edu/catalog/2007020969#format',
              type: 'document_value',
              attributes: {
                value: 'Book',
                label: 'Format',
              },
            },
            published_ssm: {
              id: 'x#p',
              type: 'document_value',
              attributes: {
                value: 'Esch, 2026',
                label: 'Published',
              },
            },
          },
          links: {
            self: 'https://catalog.example.edu/catalog/2007020969',
          },
        },
      ],
      included: [
        {
          type: 'facet',
          id: 'format',
          attributes: {
            label: 'Format',
            items: [
              {
                id: '',
                type: '',
                attributes: {
                  label: 'Book',
                  value: 'Book',
                  hits: 30,
                },
                links: {
                  self: 'https://catalog.example.edu/catalog.json?f=Book',
                },
              },
            ],
          },
          links: {
            self: 'https://catalog.example.edu/catalog/facet/format.json',
          },
        },
        {
          type: 'search_field',
          id: 'all_fields',
          attributes: {
            label: 'All Fields',
          },
          links: {
            self: 'x',
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://catalog.example.edu/catalog/2007020969',
    author: 'Doe, Jane',
  },
  {
    system: 'VuFind',
    url: 'https://lib.example.org/vufind/api/v1/search?lookfor=x',
    json: {
      resultCount: 1,
      records: [
        {
          authors: {
            primary: {
              'Doe, Jane': [],
            },
            secondary: [],
            corporate: [],
          },
          formats: ['Book'],
          id: '000241765',
          languages: ['English'],
          series: [],
          subjects: [['Health'], ['Space']],
          title: 'A story',
          urls: [
            {
              url: 'https://lib.example.org/x',
              desc: 'Full text',
            },
          ],
          buildings: [],
          publicationDates: ['2026'],
        },
      ],
      status: 'OK',
    },
    title: 'A story',
    link: 'https://lib.example.org/x',
    date: '2026',
    author: 'Doe, Jane',
    themes: ['Health', 'Space'],
  },
  {
    system: 'Primo',
    url: 'https://x.primo.exlibrisgroup.com/primo/v1/search',
    json: {
      beaconO22: '1',
      info: {
        total: 1,
        first: 1,
        last: 1,
      },
      docs: [
        {
          context: 'L',
          adaptor: 'Local Search Engine',
          '@id': 'https://na01.alma.exlibrisgroup.com/primaws/rest/pub/pnxs/L/alma1',
          pnx: {
            display: {
              source: ['Alma'],
              type: ['book'],
              title: ['A story'],
              creator: ['Doe, Jane$$QDoe, Jane'],
              publisher: ['Esch: Press'],
              creationdate: ['2026'],
              description: ['A lead.'],
              subject: ['Health', 'Space'],
              language: ['eng'],
              mms: ['991'],
            },
            control: {
              recordid: ['alma991'],
              sourceid: ['alma'],
            },
            links: {
              thumbnail: ['$$Tsyndetics_thumb'],
            },
            sort: {
              title: ['A story'],
              creationdate: ['2026'],
            },
          },
          delivery: {
            link: [],
          },
        },
      ],
    },
    title: 'A story',
    date: '2026',
    author: 'Doe, Jane',
    themes: ['Health', 'Space'],
    excerpt: 'A lead.',
  },
  {
    system: 'Campaign Monitor',
    url: 'https://api.createsend.com/api/v3.3/clients/x/campaigns.json',
    json: {
      Results: [
        {
          Name: 'June',
          FromName: 'Inst',
          FromEmail: 'news@inst.example',
          ReplyTo: 'news@inst.example',
          SentDate: '2026-06-30 09:00:00',
          TotalRecipients: 20,
          CampaignID: 'fc0ce7',
          Subject: 'A story',
          Tags: ['Health'],
          WebVersionURL: 'http://createsend.com/t/r-765E86829575EE2C',
          WebVersionTextURL: 'http://createsend.com/t/r-765E86829575EE2C/t',
        },
      ],
      ResultsOrderedBy: 'SentDate',
      PageNumber: 1,
      PageSize: 50,
      NumberOfPages: 1,
    },
    title: 'A story',
    link: 'http://createsend.com/t/r-765E86829575EE2C',
    date: '2026-06-30T09:00:00+00:00',
    themes: ['Health'],
  },
  {
    system: 'Brevo',
    url: 'https://api.brevo.com/v3/emailCampaigns',
    json: {
      campaigns: [
        {
          id: 3,
          name: 'June',
          subject: 'A story',
          type: 'classic',
          status: 'sent',
          scheduledAt: '2026-06-30T11:00:00+02:00',
          testSent: false,
          header: '[DEFAULT_HEADER]',
          footer: '[DEFAULT_FOOTER]',
          sender: {
            name: 'Inst',
            id: 3,
            email: 'n@inst.example',
          },
          replyTo: 'n@inst.example',
          htmlContent: '<p>A lead.</p>',
          tag: 'Health',
          createdAt: '2026-06-28T09:00:00+02:00',
          modifiedAt: '2026-06-29T09:00:00+02:00',
          shareLink: 'http://sh1.sendinblue.com/x.html',
          sentDate: '2026-06-30T09:00:00+02:00',
          recipients: {
            lists: [25],
          },
          statistics: {
            globalStats: {
              uniqueClicks: 3,
            },
          },
        },
      ],
      count: 1,
    },
    title: 'A story',
    link: 'http://sh1.sendinblue.com/x.html',
    date: '2026-06-30T09:00:00+02:00',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'VK wall',
    url: 'https://api.vk.com/method/wall.get',
    json: {
      response: {
        count: 1,
        items: [
          {
            id: 1,
            from_id: -1,
            owner_id: -1,
            date: 1782810000,
            marked_as_ads: 0,
            post_type: 'post',
            text: 'A story of the laboratory.\nA lead.',
            attachments: [
              {
                type: 'photo',
                photo: {
                  id: 5,
                  album_id: -7,
                  owner_id: -1,
                  sizes: [
                    {
                      height: 75,
                      type: 's',
                      width: 75,
                      url: 'https://sun.userapi.com/s.jpg',
                    },
                    {
                      height: 600,
                      type: 'x',
                      width: 800,
                      url: 'https://sun.userapi.com/x.jpg',
                    },
                  ],
                  text: '',
                  date: 1782810000,
                },
              },
            ],
            comments: {
              count: 0,
            },
            likes: {
              count: 1,
            },
          },
        ],
      },
    },
    title: 'A story of the laboratory.',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://sun.userapi.com/x.jpg',
    excerpt: 'A lead.',
  },
  {
    system: 'Telegram channel posts',
    url: 'https://api.telegram.org/bot1/getUpdates',
    json: {
      ok: true,
      result: [
        {
          update_id: 1,
          channel_post: {
            message_id: 7,
            sender_chat: {
              id: -100,
              title: 'Inst news',
              username: 'instnews',
              type: 'channel',
            },
            chat: {
              id: -100,
              title: 'Inst news',
              username: 'instnews',
              type: 'channel',
            },
            date: 1782810000,
            text: 'A story of the laboratory.\nA lead.',
          },
        },
      ],
    },
    title: 'A story of the laboratory.',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Mattermost',
    url: 'https://chat.example.org/api/v4/channels/x/posts',
    json: {
      order: ['p1', 'p2'],
      posts: {
        p1: {
          id: 'p1',
          create_at: 1782810000000,
          update_at: 1782810000000,
          edit_at: 0,
          delete_at: 0,
          is_pinned: false,
          user_id: 'u',
          channel_id: 'c',
          root_id: '',
          message: 'A story of the laboratory.\nA lead.',
          type: '',
          props: {},
          hashtags: '#health',
          file_ids: [],
          metadata: {},
        },
        p2: {
          id: 'p2',
          create_at: 1782800000000,
          update_at: 1782800000000,
          edit_at: 0,
          delete_at: 0,
          is_pinned: false,
          user_id: 'u',
          channel_id: 'c',
          root_id: '',
          message: 'Older news of the laboratory.',
          type: '',
          props: {},
          hashtags: '',
          file_ids: [],
          metadata: {},
        },
      },
      next_post_id: '',
      prev_post_id: '',
    },
    title: 'A story of the laboratory.',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Zulip',
    url: 'https://x.zulipchat.com/api/v1/messages',
    json: {
      anchor: 21,
      found_anchor: true,
      found_newest: true,
      found_oldest: true,
      messages: [
        {
          avatar_url: 'https://secure.gravatar.com/avatar/6d8.png',
          client: 'website',
          content: '<p>A lead.</p>',
          content_type: 'text/html',
          display_recipient: 'Denmark',
          flags: ['read'],
          id: 21,
          is_me_message: false,
          reactions: [],
          recipient_id: 20,
          sender_email: 'hamlet@zulip.com',
          sender_full_name: 'King Hamlet',
          sender_id: 4,
          sender_realm_str: 'zulip',
          stream_id: 1,
          subject: 'A story',
          submessages: [],
          timestamp: 1782810000,
          topic_links: [],
          type: 'stream',
        },
      ],
      msg: '',
      result: 'success',
    },
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    author: 'King Hamlet',
    excerpt: 'A lead.',
  },
  {
    system: 'Matrix',
    url: 'https://matrix.example.org/_matrix/client/v3/rooms/x/messages',
    json: {
      chunk: [
        {
          content: {
            body: 'A story of the laboratory.\nA lead.',
            format: 'org.matrix.custom.html',
            formatted_body: '<b>A story</b>',
            msgtype: 'm.text',
          },
          event_id: '$143273582443PhrSn:example.org',
          origin_server_ts: 1782810000000,
          room_id: '!636q39766251:example.com',
          sender: '@example:example.org',
          type: 'm.room.message',
          unsigned: {
            age: 1234,
          },
        },
      ],
      end: 't47409',
      start: 't47429',
    },
    title: 'A story of the laboratory.',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Blackboard announcements',
    url: 'https://bb.example.edu/learn/api/public/v1/announcements',
    json: {
      results: [
        {
          id: '_1_1',
          title: 'A story',
          body: '<p>A lead.</p>',
          created: '2026-06-30T09:00:00.000Z',
          modified: '2026-06-30T09:00:00.000Z',
          availability: {
            duration: {
              type: 'Permanent',
              start: null,
              end: null,
            },
          },
          showAtLogin: true,
          showInCourses: true,
          creator: '_5_1',
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Stud.IP news',
    url: 'https://studip.example.edu/jsonapi.php/v1/news',
    json: {
      meta: {
        page: {
          offset: 0,
          limit: 30,
          total: 1,
        },
      },
      data: [
        {
          type: 'news',
          id: '29f2932ce32be989022c6f43b866e744',
          attributes: {
            title: 'A story',
            content: '<!--HTML--><p>A lead.</p>',
            'publication-start': '2026-06-30T09:00:00+02:00',
            'publication-end': '2026-07-30T09:00:00+02:00',
            'comments-allowed': false,
            mkdate: '2026-06-28T09:00:00+02:00',
            chdate: '2026-06-29T09:00:00+02:00',
          },
          relationships: {
            author: {
              links: {
                related: '/jsonapi.php/v1/users/76ed43ef286fb55cf9e41beadb484a9f',
              },
              data: {
                type: 'users',
                id: '76ed43ef286fb55cf9e41beadb484a9f',
              },
            },
          },
          links: {
            self: '/jsonapi.php/v1/news/29f2',
          },
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T09:00:00+02:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Bitbucket commits',
    url: 'https://api.bitbucket.org/2.0/repositories/x/y/commits',
    json: {
      pagelen: 30,
      values: [
        {
          type: 'commit',
          hash: 'f7591a1',
          date: '2026-06-30T09:00:00+00:00',
          author: {
            type: 'author',
            raw: 'Jane Doe <jane@x.example>',
            user: {
              display_name: 'Jane Doe',
              links: {
                html: {
                  href: 'https://bitbucket.org/jane/',
                },
              },
            },
          },
          message: 'A story\n\nA lead.',
          summary: {
            type: 'rendered',
            raw: 'A story',
            markup: 'markdown',
            html: '<p>A story</p>',
          },
          links: {
            self: {
              href: 'https://api.bitbucket.org/2.0/x',
            },
            html: {
              href: 'https://bitbucket.org/x/y/commits/f7591a1',
            },
            diff: {
              href: 'https://api.bitbucket.org/d',
            },
          },
          parents: [],
          rendered: {},
          properties: {},
          repository: {
            type: 'repository',
            full_name: 'x/y',
            links: {
              html: {
                href: 'https://bitbucket.org/x/y',
              },
            },
            name: 'y',
          },
        },
      ],
      next: 'https://api.bitbucket.org/2.0/x?page=2',
    },
    title: 'A story',
    link: 'https://bitbucket.org/x/y/commits/f7591a1',
    date: '2026-06-30T09:00:00+00:00',
    author: 'Jane Doe',
    excerpt: 'A lead.',
  },
  {
    system: 'Redmine news',
    url: 'https://www.redmine.org/news.json',
    json: {
      news: [
        {
          id: 54,
          project: {
            id: 1,
            name: 'Redmine',
          },
          author: {
            id: 1,
            name: 'Jean-Philippe Lang',
          },
          title: 'A story',
          summary: 'A lead.',
          description: 'Body',
          created_on: '2026-06-30T09:00:00Z',
        },
      ],
      total_count: 1,
      offset: 0,
      limit: 25,
    },
    title: 'A story',
    link: 'https://www.redmine.org/news/54',
    date: '2026-06-30T09:00:00+00:00',
    author: 'Jean-Philippe Lang',
    excerpt: 'A lead.',
  },
  {
    system: 'WordPress.org plugins',
    url: 'https://api.wordpress.org/plugins/info/1.2/?action=query_plugins',
    json: {
      info: {
        page: 1,
        pages: 1,
        results: 1,
      },
      plugins: [
        {
          name: 'A story &#8211; plugin',
          slug: 'a-story',
          version: '1',
          author: '<a href="https://x.example/">Jane Doe</a>',
          author_profile: 'https://profiles.wordpress.org/jane/',
          requires: '6.0',
          rating: 98,
          ratings: {
            '5': 1,
          },
          num_ratings: 1,
          active_installs: 10,
          last_updated: '2026-06-30 9:00am GMT',
          added: '2020-01-01',
          homepage: 'https://x.example/',
          short_description: 'A lead.',
          description: '<p>Long</p>',
          download_link: 'https://downloads.wordpress.org/plugin/a.zip',
          tags: {
            health: 'Health',
          },
          icons: {
            '1x': 'https://ps.w.org/a/assets/icon-128x128.png',
          },
        },
      ],
    },
    title: 'A story – plugin',
    link: 'https://x.example/',
    date: '2020-01-01',
    author: 'Jane Doe',
    excerpt: 'A lead.',
  },
  {
    system: 'Cristin',
    url: 'https://api.cristin.no/v2/results',
    json: [
      {
        category: {
          code: 'ARTICLE',
          name: {
            en: 'Academic article',
          },
        },
        cristin_result_id: '1',
        title: {
          en: 'A story',
        },
        date_published: '2026-06-30T00:00:00.000Z',
        year_published: '2026',
        url: 'https://api.cristin.no/v2/results/1',
        contributors: {
          url: 'https://api.cristin.no/v2/results/1/contributors',
          count: 1,
          preview: [
            {
              first_name: 'Jane',
              surname: 'Doe',
            },
          ],
        },
        links: [
          {
            url_type: 'DOI',
            url: 'https://doi.org/10.1000/xyz',
          },
        ],
        summary: {
          en: 'A lead.',
        },
        journal: {
          name: 'Journal',
        },
        original_language: 'en',
      },
    ],
    title: 'A story',
    link: 'https://doi.org/10.1000/xyz',
    date: '2026-06-30T00:00:00+00:00',
    author: 'Jane Doe',
    themes: ['Academic article'],
    excerpt: 'A lead.',
  },
  {
    system: 'Flarum',
    url: 'https://discuss.example.org/api/discussions',
    json: {
      links: {
        first: 'https://discuss.example.org/api/discussions',
        next: 'https://discuss.example.org/api/discussions?page%5Boffset%5D=20',
      },
      data: [
        {
          type: 'discussions',
          id: '12',
          attributes: {
            title: 'A story',
            slug: '12-a-story',
            commentCount: 3,
            participantCount: 2,
            createdAt: '2026-06-30T09:00:00+00:00',
            lastPostedAt: '2026-07-01T09:00:00+00:00',
            lastPostNumber: 3,
            canReply: false,
            isApproved: true,
            isSticky: false,
          },
          relationships: {
            user: {
              data: {
                type: 'users',
                id: '1',
              },
            },
            tags: {
              data: [
                {
                  type: 'tags',
                  id: '3',
                },
              ],
            },
            firstPost: {
              data: {
                type: 'posts',
                id: '40',
              },
            },
          },
        },
      ],
      included: [
        {
          type: 'users',
          id: '1',
          attributes: {
            username: 'jane',
            displayName: 'Jane Doe',
            avatarUrl: null,
            slug: 'jane',
          },
        },
        {
          type: 'tags',
          id: '3',
          attributes: {
            name: 'Health',
            description: 'x',
            slug: 'health',
            color: '#888',
          },
        },
        {
          type: 'posts',
          id: '40',
          attributes: {
            number: 1,
            createdAt: '2026-06-30T09:00:00+00:00',
            contentType: 'comment',
            contentHtml: '<p>A lead.</p>',
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://discuss.example.org/d/12-a-story',
    date: '2026-06-30T09:00:00+00:00',
    author: 'Jane Doe',
    themes: ['Health'],
  },
  {
    system: 'Misskey notes',
    url: 'https://misskey.example.org/api/users/notes',
    json: [
      {
        id: '9abc',
        createdAt: '2026-06-30T09:00:00.000Z',
        userId: 'u',
        user: {
          id: 'u',
          name: 'Jane Doe',
          username: 'jane',
          host: null,
          avatarUrl: 'https://misskey.example.org/a.png',
        },
        text: 'A story of the laboratory.\nA lead.',
        cw: null,
        visibility: 'public',
        fileIds: ['f'],
        files: [
          {
            id: 'f',
            createdAt: '2026-06-30T09:00:00.000Z',
            name: 'a.jpg',
            type: 'image/jpeg',
            url: 'https://misskey.example.org/files/a.jpg',
            thumbnailUrl: 'https://misskey.example.org/files/t.webp',
            comment: 'alt',
          },
        ],
        replyId: null,
        renoteId: null,
        reactions: {},
        uri: 'https://misskey.example.org/notes/9abc',
        tags: ['health'],
      },
    ],
    title: 'A story of the laboratory.',
    link: 'https://misskey.example.org/notes/9abc',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://misskey.example.org/files/a.jpg',
    author: 'Jane Doe',
    themes: ['health'],
    excerpt: 'A lead.',
  },
  {
    system: 'ReliefWeb',
    url: 'https://api.reliefweb.int/v1/reports',
    json: {
      time: 5,
      href: 'https://api.reliefweb.int/v1/reports',
      links: {
        self: {
          href: 'x',
        },
        next: {
          href: 'https://api.reliefweb.int/v1/reports?offset=10',
        },
      },
      took: 2,
      totalCount: 9,
      count: 1,
      data: [
        {
          id: '405',
          score: 1,
          href: 'https://api.reliefweb.int/v1/reports/405',
          fields: {
            id: 405,
            title: 'A story',
            status: 'published',
            body: 'A lead.',
            'body-html': '<p>A lead.</p>',
            url: 'https://reliefweb.int/node/405',
            url_alias: 'https://reliefweb.int/report/lux/a-story',
            date: {
              created: '2026-06-30T09:00:00+00:00',
              original: '2026-06-29T00:00:00+00:00',
              changed: '2026-07-01T00:00:00+00:00',
            },
            source: [
              {
                id: 1,
                name: 'OCHA',
                shortname: 'OCHA',
              },
            ],
            theme: [
              {
                id: 1,
                name: 'Health',
              },
            ],
            language: [
              {
                id: 267,
                name: 'English',
                code: 'en',
              },
            ],
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://reliefweb.int/node/405',
    date: '2026-06-29T00:00:00+00:00',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Congress.gov',
    url: 'https://api.congress.gov/v3/bill',
    json: {
      bills: [
        {
          congress: 119,
          latestAction: {
            actionDate: '2026-06-29',
            text: 'Referred',
          },
          number: '3076',
          originChamber: 'House',
          originChamberCode: 'H',
          title: 'A story',
          type: 'HR',
          updateDate: '2026-06-30',
          updateDateIncludingText: '2026-06-30T09:00:00Z',
          url: 'https://api.congress.gov/v3/bill/119/hr/3076?format=json',
        },
      ],
      pagination: {
        count: 1,
        next: 'https://api.congress.gov/v3/bill?offset=20',
      },
      request: {
        contentType: 'application/json',
        format: 'json',
      },
    },
    title: 'A story',
    date: '2026-06-30',
  },
  {
    system: 'NASA APOD',
    url: 'https://api.nasa.gov/planetary/apod?count=2',
    json: [
      {
        copyright: 'Jane Doe',
        date: '2026-06-30',
        explanation: 'A lead.',
        hdurl: 'https://apod.nasa.gov/apod/image/a.jpg',
        media_type: 'image',
        service_version: 'v1',
        title: 'A story',
        url: 'https://apod.nasa.gov/apod/image/s.jpg',
      },
    ],
    title: 'A story',
    date: '2026-06-30',
    image: 'https://apod.nasa.gov/apod/image/s.jpg',
    excerpt: 'A lead.',
  },
  {
    system: 'ESA/ESO djangoplicity',
    url: 'https://www.eso.org/public/news/d2d/',
    json: {
      Count: 1,
      Creator: 'ESO',
      Collections: [
        {
          ID: 'eso2601',
          URL: 'https://www.eso.org/public/news/eso2601/',
          ReferenceURL: 'https://www.eso.org/public/news/eso2601/',
          Title: 'A story',
          Description: '<p>A lead.</p>',
          PublicationDate: '2026-06-30T09:00:00',
          Credit: 'ESO',
          Type: 'Observation',
          Assets: [
            {
              MediaType: 'Image',
              Resources: [
                {
                  ResourceType: 'Large',
                  URL: 'https://cdn.eso.org/images/large/a.jpg',
                  Dimensions: [1, 2],
                },
              ],
            },
          ],
          Category: ['Galaxies'],
        },
      ],
    },
    title: 'A story',
    link: 'https://www.eso.org/public/news/eso2601/',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://cdn.eso.org/images/large/a.jpg',
    themes: ['Galaxies'],
    excerpt: 'A lead.',
  },
  {
    system: 'Kontent single',
    url: 'https://deliver.kontent.ai/x/items/a_story',
    json: {
      item: {
        system: {
          id: 'e844',
          name: 'A story (internal)',
          codename: 'a_story',
          language: 'en-US',
          type: 'article',
          collection: 'default',
          sitemap_locations: [],
          last_modified: '2026-07-01T09:00:00Z',
          workflow_step: 'published',
        },
        elements: {
          title: {
            type: 'text',
            name: 'Title',
            value: 'A story',
          },
          summary: {
            type: 'text',
            name: 'Summary',
            value: 'A lead.',
          },
          post_date: {
            type: 'date_time',
            name: 'Post date',
            value: '2026-06-30T09:00:00Z',
          },
          teaser_image: {
            type: 'asset',
            name: 'Teaser image',
            value: [
              {
                name: 'a.jpg',
                type: 'image/jpeg',
                size: 1,
                description: 'alt',
                url: 'https://assets-us-01.kc-usercontent.com/a.jpg',
                width: 10,
                height: 10,
              },
            ],
          },
          body_copy: {
            type: 'rich_text',
            name: 'Body',
            images: {},
            links: {
              l1: {
                codename: 'x',
                type: 'article',
                url_slug: 'x',
              },
            },
            modular_content: ['b'],
            value: '<p>Body</p>',
          },
          related: {
            type: 'modular_content',
            name: 'Related',
            value: ['r1', 'r2'],
          },
          personas: {
            type: 'taxonomy',
            name: 'Personas',
            taxonomy_group: 'personas',
            value: [
              {
                name: 'Barista',
                codename: 'barista',
              },
            ],
          },
          url_pattern: {
            type: 'url_slug',
            name: 'URL',
            value: 'a-story',
          },
        },
      },
      modular_content: {
        r1: {
          system: {
            id: '1',
            name: 'R one',
            codename: 'r1',
            language: 'en-US',
            type: 'article',
            last_modified: '2026-07-01T09:00:00Z',
          },
          elements: {
            title: {
              type: 'text',
              name: 'Title',
              value: 'R one',
            },
            summary: {
              type: 'text',
              name: 'Summary',
              value: 'R lead',
            },
            post_date: {
              type: 'date_time',
              name: 'Post date',
              value: '2026-01-30T09:00:00Z',
            },
          },
        },
        r2: {
          system: {
            id: '2',
            name: 'R two',
            codename: 'r2',
            language: 'en-US',
            type: 'article',
            last_modified: '2026-07-01T09:00:00Z',
          },
          elements: {
            title: {
              type: 'text',
              name: 'Title',
              value: 'R two',
            },
            summary: {
              type: 'text',
              name: 'Summary',
              value: 'R lead',
            },
            post_date: {
              type: 'date_time',
              name: 'Post date',
              value: '2026-01-30T09:00:00Z',
            },
          },
        },
      },
    },
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://assets-us-01.kc-usercontent.com/a.jpg',
    excerpt: 'A lead.',
  },
  {
    system: 'Discourse topic',
    url: 'https://d.example.org/t/a-story/12.json',
    json: {
      post_stream: {
        posts: [
          {
            id: 1,
            name: 'Jane Doe',
            username: 'jane',
            avatar_template: '/a.png',
            created_at: '2026-06-30T09:00:00.000Z',
            cooked: '<p>A lead of the story. And more.</p>',
            post_number: 1,
            post_type: 1,
            topic_id: 12,
            topic_slug: 'a-story',
            display_username: 'Jane Doe',
            user_id: 1,
            actions_summary: [
              {
                id: 2,
              },
            ],
          },
          {
            id: 2,
            name: 'John Doe',
            username: 'john',
            created_at: '2026-06-30T10:00:00.000Z',
            cooked: '<p>An answer to it. Yes.</p>',
            post_number: 2,
            topic_id: 12,
            topic_slug: 'a-story',
            user_id: 2,
          },
        ],
        stream: [1, 2],
      },
      timeline_lookup: [],
      suggested_topics: [
        {
          id: 7,
          title: 'Other',
          fancy_title: 'Other',
          slug: 'other',
          posts_count: 1,
          created_at: '2026-01-01T00:00:00.000Z',
        },
      ],
      tags: ['health'],
      id: 12,
      title: 'A story',
      fancy_title: 'A story',
      posts_count: 2,
      created_at: '2026-06-30T09:00:00.000Z',
      views: 3,
      slug: 'a-story',
    },
    title: 'A lead of the story.',
    link: 'https://d.example.org/t/a-story/12/1',
    date: '2026-06-30T09:00:00+00:00',
    author: 'Jane Doe',
    excerpt: 'And more.',
  },
  {
    system: 'Slack marks',
    url: 'https://slack.example/api/conversations.history',
    json: {
      ok: true,
      messages: [
        {
          type: 'message',
          user: 'U012AB3CDE',
          text: '<https://inst.example/a|A story> by <@U024BE7LH> in <#C024BE7LR|general> &amp; more.\nSee <https://inst.example/b> <!here>',
          ts: '1782810000.000200',
        },
      ],
    },
    title: 'A story by in general & more.',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: 'See https://inst.example/b',
  },
  {
    system: 'XWiki',
    url: 'https://xwiki.example.org/rest/wikis/xwiki/spaces/Blog/pages',
    json: {
      links: [],
      pageSummaries: [
        {
          links: [
            {
              href: 'https://xwiki.example.org/rest/wikis/xwiki/spaces/Blog/pages/A',
              rel: 'http://www.xwiki.org/rel/page',
              type: null,
              hrefLang: null,
            },
          ],
          id: 'xwiki:Blog.A',
          fullName: 'Blog.A',
          wiki: 'xwiki',
          space: 'Blog',
          name: 'A',
          title: 'A story',
          rawTitle: 'A story',
          parent: '',
          parentId: '',
          version: '1.1',
          author: 'XWiki.JohnDoe',
          authorName: 'John Doe',
          xwikiRelativeUrl: 'https://xwiki.example.org/bin/view/Blog/A',
          xwikiAbsoluteUrl: 'https://xwiki.example.org/bin/view/Blog/A',
          translations: {
            links: [],
            translations: [],
            default: null,
          },
          syntax: 'xwiki/2.0',
        },
      ],
    },
    title: 'A story',
    link: 'https://xwiki.example.org/bin/view/Blog/A',
    author: 'John Doe',
  },
  {
    system: 'one item of RSS as JSON',
    url: 'https://x.example/feed.json',
    json: {
      rss: {
        version: '2.0',
        channel: {
          title: 'Feed',
          link: 'https://x.example',
          description: 'D',
          image: {
            url: 'https://x.example/l.png',
            title: 'Feed',
            link: 'https://x.example',
          },
          item: {
            title: 'A story',
            link: 'https://x.example/a',
            description: 'A lead.',
            pubDate: 'Tue, 30 Jun 2026 09:00:00 GMT',
            category: ['Health', 'Space'],
            guid: {
              isPermaLink: 'false',
              $t: '1',
            },
          },
        },
      },
    },
    title: 'A story',
    link: 'https://x.example/a',
    date: '2026-06-30T09:00:00+00:00',
    themes: ['Health', 'Space'],
    excerpt: 'A lead.',
  },
  {
    system: 'one entry of Atom as JSON',
    url: 'https://x.example/feed.json',
    json: {
      feed: {
        title: 'Feed',
        link: [
          {
            rel: 'self',
            href: 'https://x.example/feed',
          },
          {
            href: 'https://x.example',
          },
        ],
        updated: '2026-07-01T09:00:00Z',
        author: {
          name: 'Inst',
        },
        entry: {
          title: {
            type: 'html',
            '#text': 'A story',
          },
          link: {
            rel: 'alternate',
            href: 'https://x.example/a',
          },
          id: 'tag:1',
          published: '2026-06-30T09:00:00Z',
          summary: 'A lead.',
          category: [
            {
              term: 'Health',
            },
            {
              term: 'Space',
            },
          ],
        },
      },
    },
    title: 'A story',
    link: 'https://x.example/a',
    date: '2026-06-30T09:00:00+00:00',
    themes: ['Health', 'Space'],
    excerpt: 'A lead.',
  },
  {
    system: 'one event',
    url: 'https://x.example/e.json',
    json: {
      events: {
        event: {
          title: 'A story',
          url: 'https://x.example/a',
          start_date: '2026-06-30',
          description: 'A lead.',
          speakers: [
            {
              name: 'Jane',
              title: 'Prof',
              url: 'https://x.example/jane',
            },
            {
              name: 'John',
              title: 'Dr',
              url: 'https://x.example/john',
            },
          ],
        },
      },
    },
    title: 'A story',
    link: 'https://x.example/a',
    date: '2026-06-30',
    author: 'Jane',
    excerpt: 'A lead.',
  },
  {
    system: 'Hyrax',
    url: 'https://hyrax.example.edu/catalog.json',
    json: {
      response: {
        docs: [
          {
            id: 'x1',
            has_model_ssim: ['GenericWork'],
            title_tesim: ['A story'],
            creator_tesim: ['Doe, Jane'],
            description_tesim: ['A lead.'],
            subject_tesim: ['Health'],
            date_uploaded_dtsi: '2026-06-30T09:00:00Z',
            system_create_dtsi: '2026-06-30T09:00:00Z',
            thumbnail_path_ss: '/downloads/x1?file=thumbnail',
            visibility_ssi: 'open',
          },
        ],
        facets: [],
        pages: {
          current_page: 1,
        },
      },
    },
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://hyrax.example.edu/downloads/x1?file=thumbnail',
    author: 'Doe, Jane',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'IIIF collection',
    url: 'https://iiif.example.org/collection.json',
    json: {
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      id: 'https://iiif.example.org/collection.json',
      type: 'Collection',
      label: {
        en: ['Our things'],
      },
      summary: {
        en: ['About'],
      },
      items: [
        {
          id: 'https://iiif.example.org/1/manifest',
          type: 'Manifest',
          label: {
            en: ['A story'],
          },
          summary: {
            en: ['A lead.'],
          },
          navDate: '2026-06-30T00:00:00Z',
          thumbnail: [
            {
              id: 'https://iiif.example.org/1/full/80,100/0/default.jpg',
              type: 'Image',
              format: 'image/jpeg',
              width: 80,
              height: 100,
            },
          ],
          homepage: [
            {
              id: 'https://inst.example/1',
              type: 'Text',
              label: {
                en: ['Page'],
              },
              format: 'text/html',
            },
          ],
        },
      ],
    },
    title: 'A story',
    link: 'https://inst.example/1',
    date: '2026-06-30T00:00:00+00:00',
    image: 'https://iiif.example.org/1/full/80,100/0/default.jpg',
    excerpt: 'A lead.',
  },
  {
    system: 'Rocket.Chat',
    url: 'https://chat.example.org/api/v1/channels.messages',
    json: {
      messages: [
        {
          _id: '1',
          rid: 'GENERAL',
          msg: 'A story of ours. A lead.',
          ts: '2026-06-30T09:00:00.000Z',
          u: {
            _id: 'u',
            username: 'jane',
            name: 'Jane Doe',
          },
          _updatedAt: '2026-06-30T09:00:01.000Z',
          urls: [],
          mentions: [],
          channels: [],
          md: [
            {
              type: 'PARAGRAPH',
              value: [
                {
                  type: 'PLAIN_TEXT',
                  value: 'A story of ours. A lead.',
                },
              ],
            },
          ],
        },
      ],
      count: 1,
      offset: 0,
      total: 1,
      success: true,
    },
    title: 'A story of ours.',
    date: '2026-06-30T09:00:00+00:00',
    excerpt: 'A lead.',
  },
  {
    system: 'Kit broadcasts',
    url: 'https://api.kit.com/v4/broadcasts',
    json: {
      broadcasts: [
        {
          id: 26,
          publication_id: 20,
          created_at: '2026-06-28T09:00:00Z',
          subject: 'A story',
          preview_text: 'A lead.',
          description: 'internal',
          content: null,
          public: true,
          published_at: '2026-06-30T09:00:00Z',
          send_at: null,
          thumbnail_alt: null,
          thumbnail_url: 'https://x.example/a.jpg',
          public_url: 'https://x.ck.page/posts/a-story',
          email_address: null,
          email_template: {
            id: 1,
            name: 'Text only',
          },
          subscriber_filter: [],
        },
      ],
      pagination: {
        has_previous_page: false,
        has_next_page: false,
        per_page: 500,
      },
    },
    title: 'A story',
    link: 'https://x.ck.page/posts/a-story',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://x.example/a.jpg',
    excerpt: 'A lead.',
  },
  {
    system: 'DPLA',
    url: 'https://api.dp.la/v2/items',
    json: {
      count: 1,
      start: 1,
      limit: 10,
      docs: [
        {
          '@context': 'http://dp.la/api/items/context',
          '@id': 'http://dp.la/api/items/4',
          '@type': 'ore:Aggregation',
          aggregatedCHO: '#sourceResource',
          dataProvider: 'Library',
          id: '4',
          ingestDate: '2026-07-01T09:00:00Z',
          isShownAt: 'https://lib.example.org/a',
          object: 'https://lib.example.org/a.jpg',
          sourceResource: {
            title: ['A story'],
            description: ['A lead.'],
            creator: ['Doe, Jane'],
            date: [
              {
                begin: '2026',
                displayDate: '2026',
                end: '2026',
              },
            ],
            subject: [
              {
                name: 'Health',
              },
            ],
            language: [
              {
                iso639_3: 'eng',
                name: 'English',
              },
            ],
          },
        },
      ],
      facets: [],
    },
    title: 'A story',
    link: 'https://lib.example.org/a',
    date: '2026',
    author: 'Doe, Jane',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Grist/NocoDB',
    url: 'https://x.example/api/docs/1/tables/News/records',
    json: {
      records: [
        {
          id: 1,
          fields: {
            Title: 'A story',
            Link: 'https://x.example/a',
            Date: 1782777600,
            Summary: 'A lead.',
            Tags: ['L', 'Health', 'Space'],
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://x.example/a',
    date: '2026-06-30T00:00:00+00:00',
    themes: ['Health', 'Space'],
    excerpt: 'A lead.',
  },

  {
    system: 'SPARQL results',
    url: 'https://query.wikidata.org/sparql',
    json: {
      head: {
        vars: ['item', 'title', 'date', 'image', 'abstract'],
      },
      results: {
        bindings: [
          {
            item: {
              type: 'uri',
              value: 'https://inst.example/a',
            },
            title: {
              'xml:lang': 'en',
              type: 'literal',
              value: 'A story',
            },
            date: {
              datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
              type: 'literal',
              value: '2026-06-30T09:00:00Z',
            },
            image: {
              type: 'uri',
              value: 'http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg',
            },
            abstract: {
              type: 'literal',
              value: 'A lead.',
            },
          },
        ],
      },
    },
    title: 'A story',
    link: 'https://inst.example/a',
    date: '2026-06-30T09:00:00+00:00',
    image: 'http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg',
    excerpt: 'A lead.',
  },
  {
    system: 'Aylien',
    url: 'https://api.aylien.com/v6/news/stories',
    json: {
      next_page_cursor: 'x',
      published_at_end: '2026-07-01T00:00:00Z',
      stories: [
        {
          author: {
            id: 1,
            name: 'Jane Doe',
          },
          body: 'Long',
          categories: [
            {
              id: 'ay.life',
              label: 'Health',
              taxonomy: 'aylien',
              score: 1,
            },
          ],
          characters_count: 4,
          entities: [
            {
              id: 'Q1',
              body: {
                surface_forms: [
                  {
                    text: 'x',
                  },
                ],
              },
            },
          ],
          hashtags: ['#Health'],
          id: 1,
          keywords: ['x'],
          language: 'en',
          links: {
            permalink: 'https://inst.example/a',
            related_stories: '/related',
            canonical: null,
          },
          media: [
            {
              content_length: 1,
              format: 'JPEG',
              height: 1,
              type: 'image',
              url: 'https://inst.example/a.jpg',
              width: 1,
            },
          ],
          published_at: '2026-06-30T09:00:00Z',
          source: {
            id: 1,
            domain: 'inst.example',
            home_page_url: 'https://inst.example/',
            name: 'Inst',
          },
          summary: {
            sentences: ['A lead.', 'More.'],
          },
          title: 'A story',
        },
      ],
    },
    title: 'A story',
    link: 'https://inst.example/a',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://inst.example/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'ninjs',
    url: 'https://wire.example.org/items',
    json: {
      _items: [
        {
          uri: 'tag:1',
          guid: 'urn:newsml:1',
          type: 'text',
          versioncreated: '2026-07-01T09:00:00+0000',
          firstcreated: '2026-06-30T09:00:00+0000',
          version: '2',
          pubstatus: 'usable',
          urgency: 3,
          headline: 'A story',
          slugline: 'story',
          byline: 'Jane Doe',
          language: 'en',
          description_text: 'A lead.',
          description_html: '<p>A lead.</p>',
          body_html: '<p>Body</p>',
          subject: [
            {
              code: '07',
              name: 'Health',
            },
          ],
          service: [
            {
              code: 's',
              name: 'Science',
            },
          ],
          place: [],
          keywords: [],
          associations: {
            featuremedia: {
              type: 'picture',
              headline: 'Pic',
              description_text: 'alt',
              renditions: {
                original: {
                  href: 'https://wire.example.org/a.jpg',
                  width: 10,
                  height: 10,
                  mimetype: 'image/jpeg',
                },
              },
            },
          },
          source: 'W',
        },
      ],
      _meta: {
        total: 1,
        page: 1,
        max_results: 25,
      },
      _links: {
        self: {
          href: 'items',
        },
      },
    },
    title: 'A story',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://wire.example.org/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Arc ANS',
    url: 'https://api.example.arcpublishing.com/content/v4/search/published',
    json: {
      type: 'results',
      content_elements: [
        {
          _id: 'ABC',
          type: 'story',
          version: '0.10.9',
          canonical_url: '/news/2026/06/30/a-story/',
          canonical_website: 'inst',
          created_date: '2026-06-28T09:00:00Z',
          display_date: '2026-06-30T09:00:00Z',
          first_publish_date: '2026-06-30T09:00:00Z',
          last_updated_date: '2026-07-01T09:00:00Z',
          headlines: {
            basic: 'A story',
            mobile: '',
            native: '',
          },
          subheadlines: {
            basic: '',
          },
          description: {
            basic: 'A lead.',
          },
          credits: {
            by: [
              {
                _id: 'jane',
                type: 'author',
                name: 'Jane Doe',
              },
            ],
          },
          promo_items: {
            basic: {
              type: 'image',
              url: 'https://cloudfront.example/a.jpg',
              width: 10,
              height: 10,
              caption: 'c',
            },
          },
          taxonomy: {
            primary_section: {
              _id: '/news',
              name: 'News',
              type: 'section',
            },
            sections: [
              {
                _id: '/news',
                name: 'News',
              },
            ],
            tags: [
              {
                text: 'Health',
                slug: 'health',
              },
            ],
          },
          websites: {
            inst: {
              website_url: '/news/2026/06/30/a-story/',
            },
          },
          owner: {
            id: 'inst',
          },
        },
      ],
      count: 1,
    },
    title: 'A story',
    link: 'https://api.example.arcpublishing.com/news/2026/06/30/a-story/',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://cloudfront.example/a.jpg',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'World Bank documents',
    url: 'https://search.worldbank.org/api/v2/wds?format=json',
    json: {
      rows: 1,
      os: 0,
      page: 1,
      total: 9,
      documents: {
        D33: {
          id: '33',
          docdt: '2026-06-29T04:00:00Z',
          abstracts: {
            'cdata!': 'Other',
          },
          docty: 'Working Paper',
          display_title: 'Other',
          url: 'http://documents.worldbank.org/curated/en/33/other',
          guid: '33',
          lang: 'English',
        },
        D34: {
          id: '34',
          docdt: '2026-06-30T04:00:00Z',
          abstracts: {
            'cdata!': 'A lead.',
          },
          docty: 'Working Paper',
          display_title: 'A story',
          url: 'http://documents.worldbank.org/curated/en/34/a-story',
          guid: '34',
          entityids: {
            entityid: 'x',
          },
          count: 'World',
          lang: 'English',
        },
        facets: {},
      },
    },
    title: 'Other',
    link: 'http://documents.worldbank.org/curated/en/33/other',
    date: '2026-06-29T04:00:00+00:00',
  },
  {
    system: 'NASA ADS',
    url: 'https://api.adsabs.harvard.edu/v1/search/query',
    json: {
      responseHeader: {
        status: 0,
        QTime: 1,
        params: {
          q: 'x',
        },
      },
      response: {
        numFound: 1,
        start: 0,
        docs: [
          {
            bibcode: '2026ApJ...1..1D',
            title: ['A story'],
            author: ['Doe, Jane', 'Roe, John'],
            pubdate: '2026-06-00',
            abstract: 'A lead.',
            doi: ['10.3847/1'],
            keyword: ['Health'],
            pub: 'ApJ',
            year: '2026',
          },
        ],
      },
    },
    title: 'A story',
    link: 'https://doi.org/10.3847/1',
    date: '2026-06',
    author: 'Doe, Jane',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Beamer',
    url: 'https://api.getbeamer.com/v0/posts',
    json: [
      {
        id: 1,
        date: '2026-06-30T09:00:00Z',
        dueDate: null,
        published: true,
        pinned: false,
        category: 'new',
        boostedAnnouncement: null,
        translations: [
          {
            title: 'A story',
            content: 'A lead.',
            contentHtml: '<p>A lead.</p>',
            language: 'EN',
            category: 'New',
            linkUrl: 'https://inst.example/a',
            linkText: 'More',
            images: ['https://inst.example/a.jpg'],
            postUrl: 'https://app.getbeamer.com/x/en/a',
          },
        ],
        views: 1,
      },
    ],
    title: 'A story',
    link: 'https://app.getbeamer.com/x/en/a',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://inst.example/a.jpg',
    themes: ['New'],
    excerpt: 'A lead.',
  },
  {
    system: 'Spreaker',
    url: 'https://api.spreaker.com/v2/shows/1/episodes',
    json: {
      response: {
        items: [
          {
            episode_id: 1,
            type: 'RECORDED',
            title: 'A story',
            duration: 1,
            explicit: false,
            show_id: 1,
            author_id: 1,
            site_url: 'https://www.spreaker.com/episode/a-story--1',
            image_url: 'https://d3wo5wojvuv7l.cloudfront.net/a.jpg',
            image_original_url: 'https://d3wo5wojvuv7l.cloudfront.net/o.jpg',
            published_at: '2026-06-30 09:00:00',
            download_enabled: true,
            waveform_url: 'https://d3770qakewhkht.cloudfront.net/w.json',
          },
        ],
        next_url: null,
      },
    },
    title: 'A story',
    link: 'https://www.spreaker.com/episode/a-story--1',
    date: '2026-06-30T09:00:00+00:00',
    image: 'https://d3wo5wojvuv7l.cloudfront.net/a.jpg',
  },
  {
    system: 'Trello',
    url: 'https://api.trello.com/1/boards/x/cards',
    json: [
      {
        id: '1',
        badges: {
          votes: 0,
          due: null,
        },
        checkItemStates: [],
        closed: false,
        dateLastActivity: '2026-06-30T09:00:00.000Z',
        desc: 'A lead.',
        name: 'A story',
        idBoard: 'b',
        idLabels: ['l'],
        labels: [
          {
            id: 'l',
            idBoard: 'b',
            name: 'Health',
            color: 'green',
          },
        ],
        shortUrl: 'https://trello.com/c/abc',
        url: 'https://trello.com/c/abc/1-a-story',
        cover: {
          idAttachment: null,
          color: null,
          scaled: [],
        },
        pos: 1,
        due: null,
      },
    ],
    title: 'A story',
    link: 'https://trello.com/c/abc/1-a-story',
    date: '2026-06-30T09:00:00+00:00',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Canny',
    url: 'https://canny.io/api/v1/entries/list',
    json: {
      hasMore: false,
      entries: [
        {
          id: '1',
          created: '2026-06-30T09:00:00.000Z',
          labels: [
            {
              id: 'l',
              name: 'Health',
              url: 'https://x.canny.io/l',
            },
          ],
          lastSaved: '2026-06-30T09:00:00.000Z',
          markdownDetails: 'A lead.',
          plaintextDetails: 'A lead.',
          posts: [],
          publishedAt: '2026-06-30T09:00:00.000Z',
          scheduledFor: null,
          status: 'published',
          title: 'A story',
          types: ['new'],
          url: 'https://x.canny.io/changelog/a-story',
        },
      ],
    },
    title: 'A story',
    link: 'https://x.canny.io/changelog/a-story',
    date: '2026-06-30T09:00:00+00:00',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'theses.fr',
    url: 'https://theses.fr/api/v1/theses/recherche/',
    json: {
      took: 1,
      totalHits: 1,
      theses: [
        {
          id: '2026LUX1',
          nnt: '2026LUX1',
          titrePrincipal: 'A story',
          titreEN: 'A story',
          status: 'soutenue',
          dateSoutenance: '30/06/2026',
          auteurs: [
            {
              ppn: '1',
              nom: 'Doe',
              prenom: 'Jane',
            },
          ],
          directeurs: [
            {
              ppn: '2',
              nom: 'Roe',
              prenom: 'John',
            },
          ],
          discipline: 'Physique',
          resumes: {
            fr: 'A lead.',
          },
          sujets: [
            {
              langue: 'fr',
              libelle: 'Santé',
            },
          ],
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30',
    author: 'Jane Doe',
    themes: ['Santé'],
  },
];
