import type {OtherSystem} from './other-systems.js';

/** Systems whose keys are found by the words in them, by what a value is like, or by what is around it. */
export const SYSTEMS_BY_KIND: readonly OtherSystem[] = [
  {
    system: 'microCMS',
    url: 'https://x.microcms.io/api/v1/news',
    json: {
      contents: [
        {
          id: 'a1',
          createdAt: '2026-06-28T10:00:00.000Z',
          updatedAt: '2026-06-29T10:00:00.000Z',
          publishedAt: '2026-06-30T10:00:00.000Z',
          revisedAt: '2026-06-29T10:00:00.000Z',
          title: 'A story',
          content: '<p>A lead.</p>',
          eyecatch: {
            url: 'https://images.microcms-assets.io/a.png',
            height: 630,
            width: 1200,
          },
          category: {
            id: 'c',
            createdAt: '2026-01-01T00:00:00.000Z',
            name: 'Health',
          },
        },
      ],
      totalCount: 1,
      offset: 0,
      limit: 10,
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://images.microcms-assets.io/a.png',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'DatoCMS',
    url: 'https://graphql.datocms.com/',
    json: {
      data: {
        allPosts: [
          {
            id: '1',
            title: 'A story',
            slug: 'a-story',
            _publishedAt: '2026-07-01T10:00:00+02:00',
            _firstPublishedAt: '2026-06-30T10:00:00+02:00',
            excerpt: 'A lead.',
            coverImage: {
              responsiveImage: {
                src: 'https://www.datocms-assets.com/1/a.jpg?w=800',
                srcSet: 'https://www.datocms-assets.com/1/a.jpg?dpr=0.25 200w',
                alt: 'House',
                width: 800,
                height: 450,
                base64: 'data:image/jpeg;base64,AA',
              },
            },
            author: {
              name: 'Jane Doe',
              picture: {
                url: 'https://www.datocms-assets.com/1/jane.jpg',
              },
            },
          },
        ],
      },
    },
    title: 'A story',
    date: '2026-07-01T10:00:00+02:00',
    image: 'https://www.datocms-assets.com/1/a.jpg?w=800',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'dotCMS',
    url: 'https://demo.dotcms.com/api/content/render/false/query/+contentType:News',
    json: {
      contentlets: [
        {
          publishDate: '2026-06-30 10:00:00.0',
          inode: 'aa',
          identifier: 'bb',
          title: 'A story',
          urlTitle: 'a-story',
          URL_MAP_FOR_CONTENT: '/news/a-story',
          urlMap: '/news/a-story',
          sysPublishDate: '2026-06-30 10:00:00.0',
          image: '/dA/bb/image/a.jpg',
          imageMetaData: {
            contentType: 'image/jpeg',
          },
          body: '<p>A lead.</p>',
          byline: 'Jane Doe',
          lead: 'A lead.',
          modDate: '2026-06-29 10:00:00.0',
          modUser: 'dotcms.org.1',
          owner: 'dotcms.org.1',
          languageId: 1,
          stInode: 'x',
          hostName: 'demo.dotcms.com',
          host: 'y',
          tags: 'health,data',
          url: '/content.bb',
          baseType: 'CONTENT',
          contentType: 'News',
          sortOrder: 0,
          archived: false,
          live: true,
        },
      ],
    },
    title: 'A story',
    link: 'https://demo.dotcms.com/news/a-story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://demo.dotcms.com/dA/bb/image/a.jpg',
    author: 'Jane Doe',
    themes: ['health', 'data'],
    excerpt: 'A lead.',
  },
  {
    system: 'OJS submissions',
    url: 'https://journal.example.org/index.php/x/api/v1/submissions',
    json: {
      itemsMax: 2,
      items: [
        {
          _href: 'https://journal.example.org/index.php/x/api/v1/submissions/7',
          contextId: 1,
          currentPublicationId: 7,
          dateLastActivity: '2026-06-29 10:00:00',
          dateSubmitted: '2026-01-01 10:00:00',
          id: 7,
          lastModified: '2026-06-29 10:00:00',
          publications: [
            {
              _href: 'https://journal.example.org/index.php/x/api/v1/submissions/7/publications/7',
              authorsString: 'Jane Doe (Author)',
              authorsStringShort: 'Doe',
              datePublished: '2026-06-30',
              fullTitle: {
                en_US: 'A story',
              },
              id: 7,
              locale: 'en_US',
              pages: '1-9',
              prefix: {
                en_US: '',
              },
              sectionId: 1,
              status: 3,
              submissionId: 7,
              subtitle: {
                en_US: '',
              },
              title: {
                en_US: 'A story',
              },
              urlPublished: 'https://journal.example.org/index.php/x/article/view/7/version/7',
              version: 1,
            },
          ],
          stageId: 5,
          status: 3,
          statusLabel: 'Published',
          urlAuthorWorkflow: 'https://journal.example.org/index.php/x/authorDashboard/submission/7',
          urlEditorialWorkflow: 'https://journal.example.org/index.php/x/workflow/access/7',
          urlPublished: 'https://journal.example.org/index.php/x/article/view/7',
        },
      ],
    },
    title: 'A story',
    link: 'https://journal.example.org/index.php/x/article/view/7/version/7',
    date: '2026-06-30',
    themes: [],
    excerpt: '',
  },
  {
    system: 'OJS issues',
    url: 'https://journal.example.org/index.php/x/api/v1/issues',
    json: {
      itemsMax: 1,
      items: [
        {
          _href: 'https://journal.example.org/index.php/x/api/v1/issues/3',
          coverImage: {
            en_US: 'cover.png',
          },
          coverImageAltText: {
            en_US: '',
          },
          coverImageUrl: {
            en_US: 'https://journal.example.org/public/journals/1/cover.png',
          },
          datePublished: '2026-06-30',
          description: {
            en_US: '<p>A lead.</p>',
          },
          id: 3,
          identification: 'Vol 1 No 2 (2026): A story',
          lastModified: '2026-06-29',
          number: '2',
          publishedUrl: 'https://journal.example.org/index.php/x/issue/view/3',
          title: {
            en_US: 'A story',
          },
          volume: 1,
          year: 2026,
        },
      ],
    },
    title: 'A story',
    link: 'https://journal.example.org/index.php/x/issue/view/3',
    date: '2026-06-30',
    image: 'https://journal.example.org/public/journals/1/cover.png',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Scopus',
    url: 'https://api.elsevier.com/content/search/scopus?query=x',
    json: {
      'search-results': {
        'opensearch:totalResults': '20',
        'opensearch:startIndex': '0',
        'opensearch:itemsPerPage': '1',
        'opensearch:Query': {
          '@role': 'request',
          '@searchTerms': 'x',
          '@startPage': '0',
        },
        link: [
          {
            '@_fa': 'true',
            '@ref': 'self',
            '@href': 'https://api.elsevier.com/content/search/scopus?start=0',
            '@type': 'application/json',
          },
          {
            '@_fa': 'true',
            '@ref': 'next',
            '@href': 'https://api.elsevier.com/content/search/scopus?start=1',
            '@type': 'application/json',
          },
        ],
        entry: [
          {
            '@_fa': 'true',
            link: [
              {
                '@_fa': 'true',
                '@ref': 'self',
                '@href': 'https://api.elsevier.com/content/abstract/scopus_id/851',
              },
              {
                '@_fa': 'true',
                '@ref': 'author-affiliation',
                '@href': 'https://api.elsevier.com/content/abstract/scopus_id/851?field=author,affiliation',
              },
              {
                '@_fa': 'true',
                '@ref': 'scopus',
                '@href': 'https://www.scopus.com/inward/record.uri?partnerID=HzOxMe3b&scp=851&origin=inward',
              },
              {
                '@_fa': 'true',
                '@ref': 'scopus-citedby',
                '@href': 'https://www.scopus.com/inward/citedby.uri?partnerID=HzOxMe3b&scp=851',
              },
            ],
            'prism:url': 'https://api.elsevier.com/content/abstract/scopus_id/851',
            'dc:identifier': 'SCOPUS_ID:851',
            eid: '2-s2.0-851',
            'dc:title': 'A story',
            'dc:creator': 'Doe J.',
            'prism:publicationName': 'Journal',
            'prism:issn': '00000000',
            'prism:volume': '1',
            'prism:pageRange': '1-9',
            'prism:coverDate': '2026-06-30',
            'prism:coverDisplayDate': '30 June 2026',
            'prism:doi': '10.1000/xyz',
            'citedby-count': '0',
            affiliation: [
              {
                '@_fa': 'true',
                affilname: 'University',
                'affiliation-city': 'Esch',
                'affiliation-country': 'Luxembourg',
              },
            ],
            'prism:aggregationType': 'Journal',
            subtype: 'ar',
            subtypeDescription: 'Article',
            openaccess: '1',
          },
        ],
      },
    },
    title: 'A story',
    link: 'https://www.scopus.com/inward/record.uri?partnerID=HzOxMe3b&scp=851&origin=inward',
    date: '2026-06-30',
    author: 'Doe J.',
    themes: [],
    excerpt: '',
  },
  {
    system: 'IEEE Xplore',
    url: 'https://ieeexploreapi.ieee.org/api/v1/search/articles',
    json: {
      total_records: 1,
      total_searched: 6000000,
      articles: [
        {
          doi: '10.1109/X.2026.1',
          title: 'A story',
          publisher: 'IEEE',
          isbn: '978',
          rank: 1,
          authors: {
            authors: [
              {
                affiliation: 'Uni',
                authorUrl: 'https://ieeexplore.ieee.org/author/1',
                id: 1,
                full_name: 'Jane Doe',
                author_order: 1,
              },
            ],
          },
          access_type: 'OPEN_ACCESS',
          content_type: 'Conferences',
          abstract: 'A lead.',
          article_number: '9000',
          pdf_url: 'https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=9000',
          html_url: 'https://ieeexplore.ieee.org/document/9000/',
          abstract_url: 'https://ieeexplore.ieee.org/document/9000/',
          publication_title: '2026 Conf',
          conference_location: 'Esch',
          conference_dates: '30 June-2 July 2026',
          publication_number: 1,
          is_number: 1,
          publication_year: '2026',
          publication_date: '30 June-2 July 2026',
          start_page: '1',
          end_page: '9',
          citing_paper_count: 0,
          index_terms: {
            author_terms: {
              terms: ['Health'],
            },
            ieee_terms: {
              terms: ['Medicine'],
            },
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://ieeexplore.ieee.org/document/9000/',
    date: '2026-06-30',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'OpenLibrary',
    url: 'https://openlibrary.org/search.json?q=x',
    json: {
      numFound: 1,
      start: 0,
      docs: [
        {
          author_key: ['OL1A'],
          author_name: ['Jane Doe'],
          cover_i: 12,
          first_publish_year: 2026,
          key: '/works/OL1W',
          title: 'A story',
          has_fulltext: false,
          language: ['eng'],
        },
      ],
    },
    title: 'A story',
    link: 'https://openlibrary.org/works/OL1W',
    date: '2026',
    author: 'Jane Doe',
    themes: [],
    excerpt: '',
  },
  {
    system: 'data.europa.eu',
    url: 'https://data.europa.eu/api/hub/search/search?q=x',
    json: {
      result: {
        index: 'dataset',
        count: 9,
        results: [
          {
            id: 'a-story',
            title: {
              en: 'A story',
              de: 'Eine Nachricht',
            },
            description: {
              en: 'A lead.',
              de: 'Text',
            },
            issued: '2026-06-30T10:00:00Z',
            modified: '2026-06-29T10:00:00Z',
            landing_page: [
              {
                resource: 'https://data.public.lu/x',
                format: 'HTML',
              },
            ],
            resource: 'http://data.europa.eu/88u/dataset/a-story',
            publisher: {
              name: 'STATEC',
              type: 'Organisation',
            },
            keywords: [
              {
                id: 'health',
                label: 'Health',
                language: 'en',
              },
            ],
            categories: [
              {
                id: 'heal',
                label: {
                  en: 'Health',
                  de: 'Gesundheit',
                },
              },
            ],
            distributions: [
              {
                id: 'd1',
                title: {
                  en: 'CSV',
                },
                access_url: ['https://data.public.lu/x.csv'],
                format: {
                  id: 'CSV',
                  label: 'CSV',
                },
              },
            ],
            catalog: {
              id: 'lu',
              title: {
                en: 'data.public.lu',
              },
            },
            country: {
              id: 'lu',
              label: 'Luxembourg',
            },
          },
        ],
        facets: [],
      },
    },
    title: 'A story',
    link: 'https://data.public.lu/x',
    date: '2026-06-30T10:00:00+00:00',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Feedbin',
    url: 'https://api.feedbin.com/v2/entries.json',
    json: [
      {
        id: 2077,
        feed_id: 135,
        title: 'A story',
        url: 'https://example.org/a',
        extracted_content_url: 'https://extract.feedbin.com/parser/feedbin/x',
        author: 'Jane Doe',
        content: '<p>A lead.</p>',
        summary: 'A lead.',
        published: '2026-06-30T10:00:00.000000Z',
        created_at: '2026-07-01T10:00:00.000000Z',
        images: {
          original_url: 'https://example.org/a.jpg',
          size_1: {
            cdn_url: 'https://images.feedbinusercontent.com/a.jpg',
            width: 542,
            height: 304,
          },
        },
      },
    ],
    title: 'A story',
    link: 'https://example.org/a',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://example.org/a.jpg',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Fever',
    url: 'https://rss.example.org/fever/?api&items',
    json: {
      api_version: 3,
      auth: 1,
      last_refreshed_on_time: 1782813600,
      total_items: 50,
      items: [
        {
          id: 1,
          feed_id: 2,
          title: 'A story',
          author: 'Jane Doe',
          html: '<p>A lead.</p>',
          url: 'https://example.org/a',
          is_saved: 0,
          is_read: 0,
          created_on_time: 1782813600,
        },
      ],
    },
    title: 'A story',
    link: 'https://example.org/a',
    date: '2026-06-30T10:00:00+00:00',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Apostrophe',
    url: 'https://www.example.org/api/v1/article',
    json: {
      pages: 1,
      currentPage: 1,
      results: [
        {
          _id: 'x:en:published',
          aposMode: 'published',
          title: 'A story',
          slug: 'a-story',
          type: 'article',
          visibility: 'public',
          archived: false,
          publishedAt: '2026-06-30',
          createdAt: '2026-06-28T10:00:00.000Z',
          lastPublishedAt: '2026-06-29T10:00:00.000Z',
          updatedAt: '2026-06-29T10:00:00.000Z',
          titleSortified: 'a story',
          highSearchText: 'a story',
          metaType: 'doc',
          _url: 'https://www.example.org/news/a-story',
          _image: [
            {
              _id: 'i',
              title: 'pic',
              attachment: {
                _id: 'at',
                name: 'a',
                extension: 'jpg',
                _urls: {
                  max: 'https://www.example.org/uploads/a.max.jpg',
                  'one-half': 'https://www.example.org/uploads/a.one-half.jpg',
                },
              },
              alt: 'House',
            },
          ],
          blurb: 'A lead.',
        },
      ],
    },
    title: 'A story',
    link: 'https://www.example.org/news/a-story',
    date: '2026-06-30',
    image: 'https://www.example.org/uploads/a.max.jpg',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Silverstripe',
    url: 'https://www.example.org/api/v1/BlogPost.json',
    json: {
      totalSize: 1,
      items: [
        {
          ID: 5,
          ClassName: 'BlogPost',
          Created: '2026-06-28 10:00:00',
          LastEdited: '2026-06-29 10:00:00',
          URLSegment: 'a-story',
          Title: 'A story',
          MenuTitle: null,
          Content: '<p>A lead.</p>',
          MetaDescription: null,
          ShowInMenus: 1,
          Sort: 1,
          PublishDate: '2026-06-30 10:00:00',
          AuthorNames: 'Jane Doe',
          Summary: '<p>A lead.</p>',
          FeaturedImage: {
            className: 'Image',
            href: 'https://www.example.org/api/v1/Image/3.json',
            id: 3,
          },
          Link: '/blog/a-story/',
        },
      ],
    },
    title: 'A story',
    link: 'https://www.example.org/blog/a-story/',
    date: '2026-06-30T10:00:00+00:00',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'NodeBB',
    url: 'https://forum.example.org/api/recent',
    json: {
      nextStart: 20,
      topicCount: 99,
      topics: [
        {
          tid: 9,
          uid: 1,
          cid: 2,
          mainPid: 10,
          title: 'A story',
          titleRaw: 'A story',
          slug: '9/a-story',
          timestamp: 1782813600000,
          lastposttime: 1782900000000,
          postcount: 3,
          viewcount: 9,
          timestampISO: '2026-06-30T10:00:00.000Z',
          lastposttimeISO: '2026-07-01T10:00:00.000Z',
          category: {
            cid: 2,
            name: 'Health',
            slug: '2/health',
            icon: 'fa',
            bgColor: '#fff',
          },
          user: {
            uid: 1,
            username: 'jane',
            fullname: 'Jane Doe',
            userslug: 'jane',
            picture: '/assets/uploads/p.png',
            displayname: 'Jane Doe',
          },
          teaser: {
            pid: 12,
            uid: 2,
            timestamp: 1782900000000,
            tid: 9,
            content: 'A reply',
            timestampISO: '2026-07-01T10:00:00.000Z',
            user: {
              uid: 2,
              username: 'bob',
            },
          },
          tags: [
            {
              value: 'health',
              valueEscaped: 'health',
              score: 2,
            },
          ],
          thumb: '',
          locked: 0,
          pinned: 0,
        },
      ],
      categories: [
        {
          cid: 2,
          name: 'Health',
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: '',
  },
  {
    system: 'Spotify episodes',
    url: 'https://api.spotify.com/v1/shows/x/episodes',
    json: {
      href: 'https://api.spotify.com/v1/shows/x/episodes?offset=0',
      limit: 20,
      next: 'https://api.spotify.com/v1/shows/x/episodes?offset=20',
      offset: 0,
      previous: null,
      total: 99,
      items: [
        {
          audio_preview_url: 'https://p.scdn.co/mp3-preview/x',
          description: 'A lead.',
          html_description: '<p>A lead.</p>',
          duration_ms: 1,
          explicit: false,
          external_urls: {
            spotify: 'https://open.spotify.com/episode/x',
          },
          href: 'https://api.spotify.com/v1/episodes/x',
          id: 'x',
          images: [
            {
              url: 'https://i.scdn.co/image/x',
              height: 640,
              width: 640,
            },
          ],
          is_playable: true,
          language: 'en',
          languages: ['en'],
          name: 'A story',
          release_date: '2026-06-30',
          release_date_precision: 'day',
          type: 'episode',
          uri: 'spotify:episode:x',
        },
      ],
    },
    title: 'A story',
    link: 'https://open.spotify.com/episode/x',
    date: '2026-06-30',
    image: 'https://i.scdn.co/image/x',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Buzzsprout',
    url: 'https://www.buzzsprout.com/api/1/episodes.json',
    json: [
      {
        id: 788,
        title: 'A story',
        audio_url: 'https://www.buzzsprout.com/1/788.mp3',
        artwork_url: 'https://www.buzzsprout.com/a.jpg',
        description: 'A lead.',
        summary: '',
        artist: 'Jane Doe',
        tags: 'health, data',
        published_at: '2026-06-30T10:00:00.000-04:00',
        duration: 1,
        hq: 1,
        guid: 'B-788',
        episode_number: 1,
        season_number: 5,
        explicit: false,
        private: false,
        total_plays: 9,
      },
    ],
    title: 'A story',
    date: '2026-06-30T10:00:00-04:00',
    image: 'https://www.buzzsprout.com/a.jpg',
    author: 'Jane Doe',
    themes: ['health', 'data'],
    excerpt: 'A lead.',
  },
  {
    system: 'Mynewsdesk',
    url: 'https://www.mynewsdesk.com/services/pressroom/list/KEY?format=json',
    json: {
      total_count: 42,
      items: [
        {
          id: 1,
          type_of_media: 'pressrelease',
          published_at: {
            text: '2026-06-30 10:00',
            datetime: '2026-06-30T10:00:00Z',
          },
          created_at: {
            text: '2026-06-28 10:00',
            datetime: '2026-06-28T10:00:00Z',
          },
          updated_at: {
            text: '2026-06-29',
            datetime: '2026-06-29T10:00:00Z',
          },
          url: 'https://www.mynewsdesk.com/x/pressreleases/a-story-1',
          header: 'A story',
          summary: 'A lead.',
          body: '<p>Body</p>',
          language: 'en',
          image: 'https://resources.mynewsdesk.com/a.jpg',
          image_medium: 'https://resources.mynewsdesk.com/m.jpg',
          image_thumbnail_large: 'https://resources.mynewsdesk.com/l.jpg',
          image_caption: 'House',
          pressroom_id: 3,
          pressroom_name: 'Uni',
          source_name: 'Uni',
          source_id: 3,
          tags: [
            {
              name: 'health',
            },
          ],
          subjects: [
            {
              name: 'Health',
            },
          ],
          contact_people: [],
          related_items: [
            {
              item: {
                id: 2,
              },
            },
          ],
        },
      ],
    },
    title: 'A story',
    link: 'https://www.mynewsdesk.com/x/pressreleases/a-story-1',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://resources.mynewsdesk.com/a.jpg',
    themes: ['health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Cision',
    url: 'https://publish.ne.cision.com/papi/NewsFeed/ABC?format=json',
    json: {
      PageIndex: 1,
      TotalFoundReleases: 9,
      Releases: [
        {
          Id: 1,
          EncryptedId: 'x',
          LanguageCode: 'en',
          CountryCode: 'LU',
          PublishDate: '2026-06-30T10:00:00',
          PublishDateUtc: '/Date(1782813600000)/',
          LastChangeDate: '/Date(1782700000000)/',
          Title: 'A story',
          HtmlTitle: '<p>A story</p>',
          Intro: 'A lead.',
          HtmlIntro: '<p>A lead.</p>',
          Header: 'Uni',
          HtmlHeader: '',
          Body: 'Body',
          HtmlBody: '<p>Body</p>',
          CisionWireUrl: 'https://news.cision.com/uni/r/a-story,c1',
          InformationType: 'PRM',
          IsRegulatory: false,
          Categories: [
            {
              Name: 'Health',
              Code: 'H',
            },
          ],
          Keywords: ['data'],
          Images: [
            {
              Title: 'a',
              FileName: 'a.jpg',
              DownloadUrl: 'https://mb.cision.com/a.jpg',
              UrlTo100x100Thumbnail: 'https://mb.cision.com/a100.jpg',
              UrlTo400x400Thumbnail: 'https://mb.cision.com/a400.jpg',
            },
          ],
          Files: [
            {
              Title: 'Release',
              FileName: 'r.pdf',
              Url: 'https://mb.cision.com/r.pdf',
            },
          ],
        },
      ],
    },
    title: 'A story',
    link: 'https://news.cision.com/uni/r/a-story,c1',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://mb.cision.com/a.jpg',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Prezly',
    url: 'https://api.prezly.com/v1/stories',
    json: {
      stories: [
        {
          id: 1,
          uuid: 'f0f0f0f0-0000-4000-8000-000000000000',
          title: 'A story',
          subtitle: 'A lead.',
          slug: 'a-story',
          author: {
            id: 1,
            first_name: 'Jane',
            last_name: 'Doe',
            display_name: 'Jane Doe',
            avatar_url: 'https://a.example/j.png',
          },
          categories: [
            {
              id: 1,
              display_name: 'Health',
            },
          ],
          created_at: '2026-06-28T10:00:00+00:00',
          updated_at: '2026-06-29T10:00:00+00:00',
          published_at: '2026-06-30T10:00:00+00:00',
          format_version: 3,
          visibility: 'public',
          thumbnail_url: 'https://cdn.uc.assets.prezly.com/a/-/resize/',
          thumbnail_image: '{"uuid":"x","filename":"a.jpg"}',
          oembed: {
            title: 'A story',
            url: 'https://news.example.org/a-story',
            provider_name: 'Uni',
            thumbnail_url: 'https://cdn.uc.assets.prezly.com/a/-/t/',
          },
          links: {
            edit: 'https://rock.prezly.com/stories/1',
            report: 'https://rock.prezly.com/r/1',
            newsroom_view: 'https://news.example.org/a-story',
            newsroom_preview: 'https://news.example.org/p/1',
            api: 'https://api.prezly.com/v1/stories/1',
          },
        },
      ],
      pagination: {
        matched_records_number: 9,
      },
      links: {
        edit: null,
      },
    },
    title: 'A story',
    link: 'https://news.example.org/a-story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://cdn.uc.assets.prezly.com/a/-/resize/',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'FullCalendar',
    url: 'https://www.example.org/events.json',
    json: [
      {
        id: '1',
        title: 'A story',
        start: '2026-06-30T10:00:00+02:00',
        end: '2026-06-30T11:00:00+02:00',
        allDay: false,
        url: '/events/1',
        color: '#f00',
        extendedProps: {
          location: 'Esch',
          description: 'A lead.',
        },
      },
    ],
    title: 'A story',
    link: 'https://www.example.org/events/1',
    date: '2026-06-30T10:00:00+02:00',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'iCalendar as JSON',
    url: 'https://www.example.org/ical.json',
    json: {
      VCALENDAR: [
        {
          VERSION: '2.0',
          PRODID: '-//x//',
          VEVENT: [
            {
              UID: '1@x',
              SUMMARY: 'A story',
              'DTSTART;TZID=Europe/Luxembourg': '20260630T100000',
              'DTEND;TZID=Europe/Luxembourg': '20260630T110000',
              DTSTAMP: '20260601T100000Z',
              URL: 'https://www.example.org/e/1',
              DESCRIPTION: 'A lead.',
              LOCATION: 'Esch',
            },
          ],
        },
      ],
    },
    title: 'A story',
    link: 'https://www.example.org/e/1',
    date: '2026-06-30T10:00:00+02:00',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Pretalx',
    url: 'https://pretalx.com/api/events/x/talks/',
    json: {
      count: 1,
      next: null,
      previous: null,
      results: [
        {
          code: 'ABCDE',
          speakers: [
            {
              code: 'X',
              name: 'Jane Doe',
              biography: 'b',
              avatar: null,
            },
          ],
          title: 'A story',
          submission_type: {
            en: 'Talk',
          },
          track: {
            en: 'Health',
          },
          state: 'confirmed',
          abstract: 'A lead.',
          description: 'Long text',
          duration: 30,
          slot: {
            room: {
              en: 'R101',
            },
            start: '2026-06-30T10:00:00+02:00',
            end: '2026-06-30T10:30:00+02:00',
          },
          content_locale: 'en',
          image: 'https://pretalx.com/media/a.jpg',
          resources: [],
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+02:00',
    image: 'https://pretalx.com/media/a.jpg',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Alfresco',
    url: 'https://cms.example.org/alfresco/api/-default-/public/search',
    json: {
      list: {
        pagination: {
          count: 1,
          hasMoreItems: false,
          totalItems: 1,
          skipCount: 0,
          maxItems: 100,
        },
        entries: [
          {
            entry: {
              id: 'abc',
              name: 'a-story.html',
              nodeType: 'cm:content',
              isFolder: false,
              isFile: true,
              createdAt: '2026-06-28T10:00:00.000+0000',
              modifiedAt: '2026-06-29T10:00:00.000+0000',
              createdByUser: {
                id: 'jane',
                displayName: 'Jane Doe',
              },
              modifiedByUser: {
                id: 'bob',
                displayName: 'Bob',
              },
              properties: {
                'cm:title': 'A story',
                'cm:description': 'A lead.',
              },
            },
          },
        ],
      },
    },
    title: 'A story',
    date: '2026-06-28T10:00:00+00:00',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Ibexa',
    url: 'https://www.example.org/api/ibexa/v2/views',
    json: {
      View: {
        '_media-type': 'application/vnd.ibexa.api.View+json',
        _href: '/api/ibexa/v2/views/x',
        identifier: 'x',
        Query: {},
        Result: {
          '_media-type': 'x',
          _href: '/x',
          count: 1,
          time: 1,
          searchHits: {
            searchHit: [
              {
                _score: 1,
                _index: 'x',
                value: {
                  Content: {
                    '_media-type': 'x',
                    _href: '/api/ibexa/v2/content/objects/52',
                    _remoteId: 'r',
                    _id: 52,
                    ContentType: {
                      '_media-type': 'x',
                      _href: '/api/ibexa/v2/content/types/2',
                    },
                    Name: 'A story',
                    TranslatedName: 'A story',
                    MainLocation: {
                      _href: '/x',
                    },
                    lastModificationDate: '2026-06-29T10:00:00+00:00',
                    publishedDate: '2026-06-30T10:00:00+00:00',
                    mainLanguageCode: 'eng-GB',
                    currentVersionNo: 1,
                    alwaysAvailable: true,
                    status: 'PUBLISHED',
                    CurrentVersion: {
                      Version: {
                        VersionInfo: {
                          id: 1,
                          languageCodes: 'eng-GB',
                        },
                        Fields: {
                          field: [
                            {
                              id: 1,
                              fieldDefinitionIdentifier: 'title',
                              languageCode: 'eng-GB',
                              fieldValue: 'A story',
                              fieldTypeIdentifier: 'ezstring',
                            },
                            {
                              id: 2,
                              fieldDefinitionIdentifier: 'intro',
                              languageCode: 'eng-GB',
                              fieldValue: {
                                xml: '<section><para>A lead.</para></section>',
                              },
                              fieldTypeIdentifier: 'ezrichtext',
                            },
                          ],
                        },
                      },
                    },
                  },
                },
              },
            ],
          },
        },
      },
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    themes: [],
    excerpt: '',
  },
  {
    system: 'Sitevision',
    url: 'https://www.example.se/rest-api/news',
    json: [
      {
        id: '4.abc',
        name: 'A story',
        type: 'sv:article',
        properties: {
          displayName: 'A story',
          URL: 'https://www.example.se/nyheter/a-story',
          URI: '/nyheter/a-story',
          publishDate: 1782813600000,
          lastPublishDate: 1782900000000,
          'SV.Description': 'A lead.',
        },
      },
    ],
    title: 'A story',
    link: 'https://www.example.se/nyheter/a-story',
    date: '2026-06-30T10:00:00+00:00',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Jahia GraphQL',
    url: 'https://www.example.org/modules/graphql',
    json: {
      data: {
        jcr: {
          nodesByQuery: {
            nodes: [
              {
                uuid: '1',
                name: 'a-story',
                title: {
                  value: 'A story',
                },
                desc: {
                  value: 'A lead.',
                },
                date: {
                  value: '2026-06-30T10:00:00.000Z',
                },
                image: {
                  refNode: {
                    url: '/files/live/a.jpg',
                  },
                },
                renderUrl: '/en/sites/x/news/a-story.html',
              },
            ],
          },
        },
      },
    },
    title: 'A story',
    link: 'https://www.example.org/en/sites/x/news/a-story.html',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://www.example.org/files/live/a.jpg',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Bloomreach',
    url: 'https://cms.example.org/api/documents',
    json: {
      offset: 0,
      max: 100,
      count: 1,
      total: 1,
      more: false,
      items: [
        {
          name: 'a-story',
          id: '1',
          link: {
            type: 'external',
            id: '1',
            url: 'https://cms.example.org/api/documents/1',
          },
          type: 'myproject:news',
          displayName: 'A story',
          locale: 'en',
          pubwfCreationDate: '2026-06-28T10:00:00.000+01:00',
          pubwfLastModificationDate: '2026-06-29T10:00:00.000+01:00',
          pubwfPublicationDate: '2026-06-30T10:00:00.000+01:00',
          items: {
            'myproject:title': 'A story',
            'myproject:introduction': 'A lead.',
            'myproject:date': '2026-06-30T10:00:00.000+01:00',
            'myproject:image': {
              type: 'hippogallerypicker:imagelink',
              link: {
                type: 'binary',
                id: '2',
                url: 'https://cms.example.org/binaries/a.jpg',
              },
            },
          },
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+01:00',
    image: 'https://cms.example.org/binaries/a.jpg',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Bolt CMS',
    url: 'https://www.example.org/api/contents.jsonld',
    json: [
      {
        id: 1,
        contentType: 'entries',
        author: {
          displayName: 'Jane Doe',
          username: 'jane',
        },
        status: 'published',
        createdAt: '2026-06-28T10:00:00+00:00',
        modifiedAt: '2026-06-29T10:00:00+00:00',
        publishedAt: '2026-06-30T10:00:00+00:00',
        fieldValues: {
          title: 'A story',
          slug: 'a-story',
          teaser: '<p>A lead.</p>',
          image: {
            filename: 'a.jpg',
            alt: 'House',
            path: '/files/a.jpg',
            media: 1,
            url: 'https://www.example.org/files/a.jpg',
          },
        },
        taxonomyValues: {
          categories: {
            health: 'Health',
          },
        },
        extras: {
          title: 'A story',
          link: 'https://www.example.org/entry/a-story',
          excerpt: 'A lead.',
        },
      },
    ],
    title: 'A story',
    link: 'https://www.example.org/entry/a-story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://www.example.org/files/a.jpg',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'a newsroom with several headlines for each story',
    url: 'https://www.example.org/api/latest',
    json: {
      data: [
        {
          id: '1',
          headlines: {
            headline: 'A story',
            overtyped: 'A story short',
          },
          url: '/news/1',
          locators: {
            canonicalUrl: 'https://www.example.org/news/1',
          },
          timestamp: 1782813600000,
          description: 'A lead.',
          images: {
            defaultPromoImage: {
              urlTemplate: 'https://ichef.example.org/{width}/a.jpg',
              altText: 'House',
            },
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://www.example.org/news/1',
    date: '2026-06-30T10:00:00+00:00',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'CERN Document Server',
    url: 'https://cds.cern.ch/search?of=recjson',
    json: [
      {
        recid: 1,
        title: {
          title: 'A story',
        },
        creation_date: '2026-06-30T10:00:00',
        abstract: {
          summary: 'A lead.',
        },
        authors: [
          {
            full_name: 'Doe, Jane',
            affiliation: 'CERN',
          },
        ],
        keywords: [
          {
            term: 'Health',
          },
        ],
        url: [
          {
            url: 'https://cds.cern.ch/record/1',
            description: 'Fulltext',
          },
        ],
        imprint: {
          date: '2026',
        },
      },
    ],
    title: 'A story',
    link: 'https://cds.cern.ch/record/1',
    date: '2026-06-30T10:00:00+00:00',
    author: 'Doe, Jane',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'ArcGIS Hub',
    url: 'https://hub.arcgis.com/api/v3/datasets',
    json: {
      data: [
        {
          id: 'a',
          type: 'dataset',
          attributes: {
            name: 'A story',
            slug: 'x::a-story',
            description: '<p>A lead.</p>',
            searchDescription: 'A lead.',
            created: 1782813600000,
            modified: 1782900000000,
            source: 'City',
            landingPage: 'https://hub.example.org/a',
            url: 'https://services.arcgis.com/x/FeatureServer/0',
            thumbnail: 'https://www.arcgis.com/a.png',
            tags: ['health'],
            owner: 'jane',
          },
          links: {
            self: 'https://hub.arcgis.com/api/v3/datasets/a',
          },
        },
      ],
      meta: {
        stats: {
          totalCount: 1,
        },
        next: 'https://hub.arcgis.com/api/v3/datasets?page=2',
      },
    },
    title: 'A story',
    link: 'https://hub.example.org/a',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://www.arcgis.com/a.png',
    themes: ['health'],
    excerpt: 'A lead.',
  },
  {
    system: 'a Joomla module',
    url: 'https://www.example.org/index.php?option=com_ajax&format=json',
    json: {
      success: true,
      message: null,
      messages: null,
      data: [
        {
          id: '7',
          title: 'A story',
          alias: 'a-story',
          introtext: '<p>A lead.</p>',
          fulltext: '',
          checked_out: '0',
          catid: '8',
          created: '2026-06-28 10:00:00',
          created_by: '42',
          created_by_alias: '',
          modified: '0000-00-00 00:00:00',
          publish_up: '2026-06-30 10:00:00',
          publish_down: '0000-00-00 00:00:00',
          images: '{"image_intro":"images/a.jpg","float_intro":""}',
          category_title: 'Health',
          author: 'Jane Doe',
          link: '/news/7-a-story',
          slug: '7:a-story',
        },
      ],
    },
    title: 'A story',
    link: 'https://www.example.org/news/7-a-story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://www.example.org/images/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
  {
    system: 'Kentico Xperience',
    url: 'https://www.example.org/api/news',
    json: {
      news: [
        {
          documentName: 'A story',
          newsTitle: 'A story',
          newsReleaseDate: '2026-06-30T10:00:00',
          newsSummary: '<p>A lead.</p>',
          newsText: '<p>Body</p>',
          nodeAliasPath: '/News/A-story',
          absoluteUrl: 'https://www.example.org/news/a-story',
          documentTags: 'health, data',
        },
      ],
    },
    title: 'A story',
    link: 'https://www.example.org/news/a-story',
    date: '2026-06-30T10:00:00+00:00',
    themes: ['health', 'data'],
    excerpt: 'A lead.',
  },
  {
    system: 'Pure, with what it says of persons',
    url: 'https://pure.example.org/ws/api/524/research-outputs',
    json: {
      count: 1,
      pageInformation: {
        offset: 0,
        size: 10,
      },
      items: [
        {
          pureId: 1,
          uuid: '12345678-aaaa-4bbb-8ccc-123456789abc',
          title: {
            value: 'A story',
          },
          publicationStatuses: [
            {
              current: true,
              publicationDate: {
                year: 2026,
                month: 6,
                day: 30,
              },
            },
          ],
          personAssociations: [
            {
              name: {
                firstName: 'Jane',
                lastName: 'Doe',
              },
            },
          ],
          abstract: {
            value: {
              text: [
                {
                  locale: 'en_GB',
                  value: '<p>A lead.</p>',
                },
              ],
            },
          },
          info: {
            createdDate: '2026-01-01T00:00:00Z',
            portalUrl: 'https://pure.example.org/en/publications/1',
          },
          electronicVersions: [
            {
              doi: 'https://doi.org/10.1/x',
            },
          ],
        },
      ],
    },
    title: 'A story',
    link: 'https://pure.example.org/en/publications/1',
    date: '2026-06-30',
    author: 'Jane Doe',
    themes: [],
    excerpt: 'A lead.',
  },
  {
    system: 'Hashnode',
    url: 'https://gql.hashnode.com',
    json: {
      data: {
        publication: {
          posts: {
            edges: [
              {
                node: {
                  title: 'A story',
                  brief: 'A lead.',
                  url: 'https://blog.example.org/a',
                  publishedAt: '2026-06-30T10:00:00.000Z',
                  coverImage: {
                    url: 'https://cdn.hashnode.com/a.png',
                  },
                  author: {
                    name: 'Jane Doe',
                    username: 'jane',
                  },
                  tags: [
                    {
                      name: 'Health',
                      slug: 'health',
                    },
                  ],
                },
              },
            ],
            pageInfo: {
              hasNextPage: true,
            },
          },
        },
      },
    },
    title: 'A story',
    link: 'https://blog.example.org/a',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://cdn.hashnode.com/a.png',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead.',
  },
];
