import type {OtherSystem} from './other-systems.js';

/** Content management systems, as their documentation has their answers. */
export const CONTENT_SYSTEMS: readonly OtherSystem[] = [
  {
    system: 'Strapi 5',
    url: 'https://portal.example.org/api/articles?populate=*',
    json: {
      data: [
        {
          id: 1,
          documentId: 'abc',
          title: 'A story',
          slug: 'a-story',
          description: 'A lead',
          createdAt: '2026-06-29T10:00:00.000Z',
          updatedAt: '2026-06-30T10:00:00.000Z',
          publishedAt: '2026-06-30T10:00:00.000Z',
          locale: 'en',
          cover: {
            id: 4,
            documentId: 'x',
            name: 'cover.jpg',
            alternativeText: 'A house',
            width: 1200,
            height: 800,
            formats: {
              thumbnail: {
                url: '/uploads/thumbnail_cover.jpg',
                width: 245,
                height: 163,
              },
            },
            url: '/uploads/cover.jpg',
            mime: 'image/jpeg',
            ext: '.jpg',
          },
          author: {
            id: 1,
            documentId: 'y',
            name: 'Jane Doe',
            email: 'j@x.org',
          },
          category: {
            id: 2,
            name: 'Health',
            slug: 'health',
          },
          blocks: [
            {
              __component: 'shared.rich-text',
              id: 1,
              body: '## Hello',
            },
          ],
        },
      ],
      meta: {
        pagination: {
          page: 1,
          pageSize: 25,
          pageCount: 1,
          total: 1,
        },
      },
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://portal.example.org/uploads/cover.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'A lead',
  },
  {
    system: 'Sanity, pictures by reference',
    url: 'https://zp7mbokg.api.sanity.io/v2021-10-21/data/query/production?query=*',
    json: {
      ms: 3,
      query: '*',
      result: [
        {
          _id: 'a',
          _type: 'post',
          _createdAt: '2026-06-29T10:00:00Z',
          _updatedAt: '2026-06-30T10:00:00Z',
          title: 'A story',
          slug: {
            _type: 'slug',
            current: 'a-story',
          },
          publishedAt: '2026-06-30T10:00:00Z',
          mainImage: {
            _type: 'image',
            asset: {
              _ref: 'image-928ac96d53b0c9049836c86ff25fd3c009039a16-200x300-png',
              _type: 'reference',
            },
          },
          body: [
            {
              _type: 'block',
              children: [
                {
                  _type: 'span',
                  text: 'Hello ',
                },
                {
                  _type: 'span',
                  text: 'world',
                },
              ],
            },
          ],
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://cdn.sanity.io/images/zp7mbokg/production/928ac96d53b0c9049836c86ff25fd3c009039a16-200x300.png',
    excerpt: 'Hello world',
  },
  {
    system: 'Sitecore GraphQL',
    url: 'https://portal.example.org/api/graph/edge',
    json: {
      data: {
        search: {
          total: 1,
          results: [
            {
              id: 'X',
              url: {
                path: '/news/a-story',
                url: 'https://portal.example.org/news/a-story',
              },
              title: {
                value: 'A story',
              },
              summary: {
                value: '<p>Lead</p>',
              },
              publishDate: {
                value: '20260630T000000Z',
                formattedDateValue: '30 June 2026',
              },
              image: {
                jsonValue: {
                  value: {
                    src: 'https://edge.example/a.jpg',
                    alt: 'House',
                    width: '800',
                    height: '600',
                  },
                },
              },
            },
          ],
        },
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/news/a-story',
    date: '2026-06-30T00:00:00+00:00',
    image: 'https://edge.example/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'AEM content fragments',
    url: 'https://portal.example.org/graphql/execute.json/site/articles',
    json: {
      data: {
        articleList: {
          items: [
            {
              _path: '/content/dam/site/a-story',
              title: 'A story',
              slug: 'a-story',
              main: {
                html: '<p>Hello</p>',
                plaintext: 'Hello',
              },
              publishDate: '2026-06-30',
              featuredImage: {
                _path: '/content/dam/a.jpg',
                _publishUrl: 'https://publish.example/content/dam/a.jpg',
                width: 800,
                height: 600,
              },
              authorFragment: {
                firstName: 'Jane',
                lastName: 'Doe',
              },
              _metadata: {
                stringMetadata: [
                  {
                    name: 'title',
                    value: 'A story',
                  },
                ],
              },
            },
          ],
        },
      },
    },
    title: 'A story',
    date: '2026-06-30',
    image: 'https://publish.example/content/dam/a.jpg',
    author: 'Jane Doe',
    excerpt: 'Hello',
  },
  {
    system: 'Wagtail, with a picture',
    url: 'https://portal.example.org/api/v2/pages/?type=blog.BlogPage&fields=*',
    json: {
      meta: {
        total_count: 1,
      },
      items: [
        {
          id: 2,
          meta: {
            type: 'blog.BlogPage',
            detail_url: 'http://x/api/v2/pages/2/',
            html_url: 'https://portal.example.org/blog/a/',
            slug: 'a',
            first_published_at: '2026-06-30T10:00:00Z',
          },
          title: 'A story',
          date: '2026-06-29',
          intro: 'Lead',
          feed_image: {
            id: 1,
            meta: {
              type: 'wagtailimages.Image',
              detail_url: 'http://x/api/v2/images/1/',
              download_url: '/media/original_images/a.jpg',
            },
            title: 'House',
          },
          feed_image_thumbnail: {
            url: '/media/images/a.width-400.jpg',
            width: 400,
            height: 300,
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://portal.example.org/blog/a/',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://portal.example.org/media/original_images/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'Craft element-api',
    url: 'https://portal.example.org/news.json',
    json: {
      data: [
        {
          title: 'A story',
          url: 'https://portal.example.org/news/a',
          jsonUrl: 'https://portal.example.org/news/a.json',
          summary: 'Lead',
          postDate: {
            date: '2026-06-30 10:00:00.000000',
            timezone_type: 3,
            timezone: 'Europe/Luxembourg',
          },
          heroImage: [
            {
              url: 'https://portal.example.org/a.jpg',
              title: 'a',
            },
          ],
        },
      ],
      meta: {
        pagination: {
          total: 1,
          count: 1,
          per_page: 10,
          current_page: 1,
          total_pages: 1,
          links: {},
        },
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/news/a',
    date: '2026-06-30T10:00:00+02:00',
    image: 'https://portal.example.org/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'Craft GraphQL',
    url: 'https://portal.example.org/api',
    json: {
      data: {
        entries: [
          {
            id: '1',
            title: 'A story',
            uri: 'news/a-story',
            url: 'https://portal.example.org/news/a-story',
            postDate: '2026-06-30T10:00:00+02:00',
            featureImage: [
              {
                url: 'https://x.example/a.jpg',
                alt: 'A',
              },
            ],
            excerpt: 'Lead',
            author: {
              fullName: 'Jane Doe',
            },
            newsCategories: [
              {
                title: 'Health',
                slug: 'health',
              },
            ],
          },
        ],
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/news/a-story',
    date: '2026-06-30T10:00:00+02:00',
    image: 'https://x.example/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'Statamic',
    url: 'https://portal.example.org/api/collections/news/entries',
    json: {
      data: [
        {
          id: 'u',
          title: 'A story',
          slug: 'a-story',
          url: '/news/a-story',
          permalink: 'https://portal.example.org/news/a-story',
          api_url: 'https://portal.example.org/api/collections/news/entries/u',
          date: '2026-06-30 00:00:00',
          edit_url: 'https://portal.example.org/cp/x',
          status: 'published',
          published: true,
          author: {
            id: 'x',
            name: 'Jane Doe',
            email: 'j@x.org',
          },
          hero_image: {
            id: 'assets::a.jpg',
            url: '/assets/a.jpg',
            permalink: 'https://portal.example.org/assets/a.jpg',
            alt: 'House',
          },
          content: [
            {
              type: 'text',
              text: '<p>Hello</p>',
            },
          ],
          topics: [
            {
              id: 'topics::h',
              title: 'Health',
              slug: 'health',
            },
          ],
        },
      ],
      links: {
        first: 'x',
        next: null,
      },
      meta: {
        current_page: 1,
        total: 1,
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/news/a-story',
    date: '2026-06-30T00:00:00+00:00',
    image: 'https://portal.example.org/assets/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Hello',
  },
  {
    system: 'Kirby KQL',
    url: 'https://portal.example.org/api/query',
    json: {
      code: 200,
      result: {
        data: [
          {
            title: 'A story',
            url: 'https://portal.example.org/news/a',
            date: '2026-06-30',
            cover: {
              url: 'https://portal.example.org/media/a.jpg',
              alt: 'x',
            },
            excerpt: 'Lead',
          },
        ],
        pagination: {
          page: 1,
        },
      },
      status: 'ok',
    },
    title: 'A story',
    link: 'https://portal.example.org/news/a',
    date: '2026-06-30',
    image: 'https://portal.example.org/media/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'Airtable',
    url: 'https://api.airtable.com/v0/app/News',
    json: {
      records: [
        {
          id: 'rec1',
          createdTime: '2026-06-29T10:00:00.000Z',
          fields: {
            Name: 'A story',
            Link: 'https://portal.example.org/a',
            'Publication date': '2026-06-30',
            Image: [
              {
                id: 'att',
                width: 800,
                height: 600,
                url: 'https://dl.airtable.com/a.jpg',
                filename: 'a.jpg',
                type: 'image/jpeg',
                thumbnails: {
                  small: {
                    url: 'https://dl/s.jpg',
                  },
                },
              },
            ],
            Summary: 'Lead',
            Tags: ['Health'],
          },
        },
      ],
      offset: 'x',
    },
    title: 'A story',
    link: 'https://portal.example.org/a',
    date: '2026-06-30',
    image: 'https://dl.airtable.com/a.jpg',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'Notion',
    url: 'https://api.notion.com/v1/databases/x/query',
    json: {
      object: 'list',
      results: [
        {
          object: 'page',
          id: '928ac96d-53b0-4904-9836-c86ff25fd3c0',
          created_time: '2026-06-29T10:00:00.000Z',
          last_edited_time: '2026-06-30T10:00:00.000Z',
          created_by: {
            object: 'user',
            id: 'x',
          },
          cover: {
            type: 'external',
            external: {
              url: 'https://x.example/cover.jpg',
            },
          },
          icon: null,
          archived: false,
          properties: {
            Date: {
              id: 'a',
              type: 'date',
              date: {
                start: '2026-06-30',
                end: null,
              },
            },
            Tags: {
              id: 'b',
              type: 'multi_select',
              multi_select: [
                {
                  id: '1',
                  name: 'Health',
                  color: 'red',
                },
              ],
            },
            Summary: {
              id: 'c',
              type: 'rich_text',
              rich_text: [
                {
                  type: 'text',
                  plain_text: 'Lead',
                  text: {
                    content: 'Lead',
                  },
                },
              ],
            },
            Name: {
              id: 'title',
              type: 'title',
              title: [
                {
                  type: 'text',
                  text: {
                    content: 'A story',
                  },
                  plain_text: 'A story',
                },
              ],
            },
          },
          url: 'https://www.notion.so/A-story-928',
          public_url: 'https://lab.notion.site/A-story-928',
        },
      ],
      has_more: false,
    },
    title: 'A story',
    link: 'https://lab.notion.site/A-story-928',
    date: '2026-06-30',
    image: 'https://x.example/cover.jpg',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'ButterCMS',
    url: 'https://api.buttercms.com/v2/posts/',
    json: {
      meta: {
        count: 1,
        next_page: null,
        previous_page: null,
      },
      data: [
        {
          status: 'published',
          created: '2026-06-29T10:00:00Z',
          updated: '2026-06-30T10:00:00Z',
          published: '2026-06-30T10:00:00Z',
          title: 'A story',
          slug: 'a-story',
          body: '<p>Hello</p>',
          summary: 'Lead',
          seo_title: 'A',
          meta_description: 'd',
          featured_image_alt: 'House',
          url: 'a-story',
          featured_image: 'https://cdn.buttercms.com/a',
          author: {
            bio: '',
            slug: 'jane-doe',
            email: 'j@x',
            first_name: 'Jane',
            last_name: 'Doe',
            profile_image: 'https://x/p.jpg',
          },
          tags: [
            {
              name: 'T',
              slug: 't',
            },
          ],
          categories: [
            {
              name: 'Health',
              slug: 'health',
            },
          ],
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://cdn.buttercms.com/a',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'Agility',
    url: 'https://api.aglty.io/x/fetch/en-us/list/posts',
    json: {
      items: [
        {
          contentID: 1,
          properties: {
            state: 2,
            modified: '2026-06-30T10:00:00',
            versionID: 1,
            referenceName: 'posts',
            definitionName: 'Post',
            itemOrder: 0,
          },
          fields: {
            title: 'A story',
            slug: 'a-story',
            date: '2026-06-30T00:00:00+00:00',
            image: {
              label: 'House',
              url: 'https://cdn.aglty.io/a.jpg',
              target: null,
              filesize: 1,
              pixelHeight: '600',
              pixelWidth: '800',
              height: 600,
              width: 800,
            },
            content: '<p>Hello</p>',
            author: {
              contentid: 2,
              fulllist: false,
            },
          },
          seo: null,
        },
      ],
      totalCount: 1,
    },
    title: 'A story',
    date: '2026-06-30T00:00:00+00:00',
    image: 'https://cdn.aglty.io/a.jpg',
    excerpt: 'Hello',
  },
  {
    system: 'Builder.io',
    url: 'https://cdn.builder.io/api/v3/content/article',
    json: {
      results: [
        {
          createdBy: 'x',
          createdDate: 1782702800000,
          data: {
            title: 'A story',
            blurb: 'Lead',
            date: 1782802800000,
            image: 'https://cdn.builder.io/api/v1/image/assets%2Fx%2Fy',
            handle: 'a-story',
            author: {
              '@type': '@builder.io/core:Reference',
              id: 'z',
            },
          },
          id: '1',
          lastUpdated: 1782802800000,
          modelId: 'm',
          name: 'a-story',
          published: 'published',
          query: [],
          testRatio: 1,
          variations: {},
          firstPublished: 1782802800000,
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T07:00:00+00:00',
    image: 'https://cdn.builder.io/api/v1/image/assets%2Fx%2Fy',
    excerpt: 'Lead',
  },
  {
    system: 'Payload',
    url: 'https://portal.example.org/api/posts',
    json: {
      docs: [
        {
          id: '1',
          title: 'A story',
          heroImage: {
            id: 'm',
            alt: 'House',
            filename: 'a.jpg',
            mimeType: 'image/jpeg',
            filesize: 1,
            width: 800,
            height: 600,
            sizes: {
              thumbnail: {
                url: '/api/media/file/a-300.jpg',
                width: 300,
              },
            },
            url: '/api/media/file/a.jpg',
          },
          content: {
            root: {
              type: 'root',
              children: [
                {
                  type: 'paragraph',
                  children: [
                    {
                      type: 'text',
                      text: 'Hello',
                    },
                  ],
                },
              ],
            },
          },
          categories: [
            {
              id: 'c',
              title: 'Health',
              slug: 'health',
            },
          ],
          meta: {
            title: 'SEO title',
            description: 'Meta lead',
            image: null,
          },
          publishedAt: '2026-06-30T10:00:00.000Z',
          authors: [
            {
              id: 'u',
              name: 'Jane Doe',
            },
          ],
          populatedAuthors: [
            {
              id: 'u',
              name: 'Jane Doe',
            },
          ],
          slug: 'a-story',
          updatedAt: '2026-06-30T10:00:00.000Z',
          createdAt: '2026-06-29T10:00:00.000Z',
          _status: 'published',
        },
      ],
      hasNextPage: false,
      hasPrevPage: false,
      limit: 10,
      nextPage: null,
      page: 1,
      totalDocs: 1,
      totalPages: 1,
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://portal.example.org/api/media/file/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Meta lead',
  },
  {
    system: 'HubSpot',
    url: 'https://api.hubapi.com/cms/v3/blogs/posts',
    json: {
      total: 1,
      results: [
        {
          id: '1',
          slug: 'blog/a-story',
          contentGroupId: '2',
          campaign: null,
          state: 'PUBLISHED',
          name: 'A story',
          authorName: 'Jane Doe',
          blogAuthorId: '3',
          htmlTitle: 'A story',
          postBody: '<p>Hello</p>',
          postSummary: '<p>Lead</p>',
          metaDescription: 'm',
          featuredImage: 'https://x.hubspot.net/a.jpg',
          featuredImageAltText: 'House',
          url: 'https://portal.example.org/blog/a-story',
          publishDate: '2026-06-30T10:00:00Z',
          created: '2026-06-29T10:00:00Z',
          updated: '2026-06-30T11:00:00Z',
          currentlyPublished: true,
          tagIds: [1],
          language: 'en',
        },
      ],
    },
    title: 'A story',
    link: 'https://portal.example.org/blog/a-story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://x.hubspot.net/a.jpg',
    author: 'Jane Doe',
    excerpt: 'Lead',
  },
  {
    system: 'Wix',
    url: 'https://www.wixapis.com/blog/v3/posts',
    json: {
      posts: [
        {
          id: '1',
          title: 'A story',
          excerpt: 'Lead',
          firstPublishedDate: '2026-06-30T10:00:00.000Z',
          lastPublishedDate: '2026-06-30T11:00:00.000Z',
          slug: 'a-story',
          featured: false,
          pinned: false,
          categoryIds: ['x'],
          hashtags: ['health'],
          tagIds: [],
          url: {
            base: 'https://portal.example.org',
            path: '/post/a-story',
          },
          media: {
            displayed: true,
            custom: false,
            wixMedia: {
              image: {
                id: 'a.jpg',
                url: 'https://static.wixstatic.com/media/a.jpg',
                height: 600,
                width: 800,
              },
            },
          },
          language: 'en',
          memberId: 'm',
        },
      ],
      metaData: {
        count: 1,
        offset: 0,
        total: 1,
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/post/a-story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://static.wixstatic.com/media/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'Sitefinity / WHO',
    url: 'https://www.who.int/api/news/newsitems?sf_culture=en',
    json: {
      '@odata.context': 'x',
      value: [
        {
          Id: '928ac96d-53b0-4904-9836-c86ff25fd3c0',
          LastModified: '2026-06-30T10:00:00Z',
          PublicationDate: '2026-06-30T10:00:00Z',
          DateCreated: '2026-06-29T10:00:00Z',
          IncludeInSitemap: true,
          UrlName: '30-06-2026-a-story',
          ItemDefaultUrl: '/30-06-2026-a-story',
          PublicationDateAndTime: '2026-06-30T10:00:00Z',
          Title: 'A story',
          OpenGraphTitle: '',
          MetaDescription: 'Lead',
          ThumbnailUrl: 'https://cdn.who.int/a.jpg',
          FormatedDate: '30 June 2026',
          NewsType: 'News release',
          Tag: 'News release',
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://cdn.who.int/a.jpg',
    themes: ['News release'],
    excerpt: 'Lead',
  },
  {
    system: 'Optimizely',
    url: 'https://portal.example.org/api/episerver/v3.0/content/5/children',
    json: [
      {
        contentLink: {
          id: 6,
          workId: 0,
          guidValue: '928ac96d-53b0-4904-9836-c86ff25fd3c0',
          providerName: null,
          url: '/en/news/a-story/',
        },
        name: 'A story',
        language: {
          link: '/en/',
          displayName: 'English',
          name: 'en',
        },
        existingLanguages: [],
        contentType: ['Page', 'NewsPage'],
        parentLink: {
          id: 5,
          url: '/en/news/',
        },
        routeSegment: 'a-story',
        url: 'https://portal.example.org/en/news/a-story/',
        changed: '2026-06-30T10:00:00Z',
        created: '2026-06-29T10:00:00Z',
        startPublish: '2026-06-30T10:00:00Z',
        stopPublish: null,
        saved: '2026-06-30T10:00:00Z',
        status: 'Published',
        teaserText: {
          value: 'Lead',
          propertyDataType: 'PropertyLongString',
        },
        pageImage: {
          value: {
            id: 9,
            url: 'https://portal.example.org/globalassets/a.jpg',
          },
          propertyDataType: 'PropertyContentReference',
        },
        mainBody: {
          value: '<p>Hello</p>',
          propertyDataType: 'PropertyXhtmlString',
        },
        metaKeywords: {
          value: ['Health'],
          propertyDataType: 'x',
        },
      },
    ],
    title: 'A story',
    link: 'https://portal.example.org/en/news/a-story/',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://portal.example.org/globalassets/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'Magnolia',
    url: 'https://portal.example.org/.rest/delivery/news',
    json: {
      total: 1,
      offset: 0,
      limit: 10,
      results: [
        {
          '@name': 'a-story',
          '@path': '/news/a-story',
          '@id': '928ac96d-53b0-4904-9836-c86ff25fd3c0',
          '@nodeType': 'news',
          title: 'A story',
          lead: 'Lead',
          created: '2026-06-29T10:00:00.000+02:00',
          'mgnl:created': '2026-06-29T10:00:00.000+02:00',
          publishDate: '2026-06-30T00:00:00.000+02:00',
          'mgnl:lastModified': '2026-06-30T10:00:00.000+02:00',
          image: {
            '@name': 'a.jpg',
            '@path': '/a.jpg',
            '@link': '/dam/jcr:x/a.jpg',
            metadata: {},
          },
          '@nodes': [],
        },
      ],
    },
    title: 'A story',
    date: '2026-06-30T00:00:00+02:00',
    image: 'https://portal.example.org/dam/jcr:x/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'Joomla',
    url: 'https://portal.example.org/api/index.php/v1/content/articles',
    json: {
      links: {
        self: 'https://portal.example.org/api/index.php/v1/content/articles',
        next: 'https://portal.example.org/api/index.php/v1/content/articles?page%5Boffset%5D=20',
      },
      data: [
        {
          type: 'articles',
          id: '1',
          attributes: {
            id: 1,
            asset_id: 63,
            title: 'A story',
            alias: 'a-story',
            state: 1,
            access: 1,
            created: '2026-06-29 10:00:00',
            created_by: {
              type: 'users',
              id: 'x',
            },
            created_by_alias: 'Jane Doe',
            modified: '2026-06-30 10:00:00',
            featured: 0,
            language: '*',
            hits: 1,
            publish_up: '2026-06-30 10:00:00',
            publish_down: null,
            note: '',
            images: {
              image_intro: 'images/a.jpg#joomlaImage://local-images/a.jpg?width=800&height=600',
              image_intro_alt: 'House',
              float_intro: '',
              image_fulltext: '',
              image_fulltext_alt: '',
            },
            metakey: '',
            metadesc: '',
            metadata: {
              robots: '',
              author: '',
            },
            version: 1,
            featured_up: null,
            typeAlias: 'com_content.article',
            text: '<p>Hello</p>',
            tags: {
              '2': 'Health',
            },
          },
          relationships: {
            category: {
              data: {
                type: 'categories',
                id: '2',
              },
            },
          },
        },
      ],
      meta: {
        'total-pages': 1,
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/index.php?option=com_content&view=article&id=1',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://portal.example.org/images/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Hello',
  },
  {
    system: 'October',
    url: 'https://portal.example.org/api/posts',
    json: {
      current_page: 1,
      data: [
        {
          id: 1,
          user_id: null,
          title: 'A story',
          slug: 'a-story',
          excerpt: 'Lead',
          content: 'text',
          content_html: '<p>Hello</p>',
          published_at: '2026-06-30 10:00:00',
          published: 1,
          created_at: '2026-06-29 10:00:00',
          updated_at: '2026-06-30 10:00:00',
          summary: 'Lead',
          has_summary: true,
          featured_images: [
            {
              id: 1,
              disk_name: 'a.jpg',
              file_name: 'a.jpg',
              path: 'https://portal.example.org/storage/a.jpg',
              extension: 'jpg',
              content_type: 'image/jpeg',
            },
          ],
          categories: [
            {
              id: 1,
              name: 'Health',
              slug: 'health',
              pivot: {},
            },
          ],
        },
      ],
      first_page_url: 'x',
      next_page_url: null,
      total: 1,
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://portal.example.org/storage/a.jpg',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'TYPO3 news as JSON',
    url: 'https://portal.example.org/?type=9818',
    json: [
      {
        uid: 1,
        pid: 2,
        title: 'A story',
        teaser: 'Lead',
        bodytext: '<p>Hello</p>',
        datetime: '2026-06-30T10:00:00+02:00',
        crdate: 1782702800,
        tstamp: 1782802800,
        pathSegment: 'a-story',
        detailUrl: 'https://portal.example.org/news/a-story',
        falMedia: [
          {
            uid: 1,
            publicUrl: '/fileadmin/a.jpg',
            alternative: 'House',
          },
        ],
        categories: [
          {
            uid: 1,
            title: 'Health',
          },
        ],
        author: 'Jane Doe',
        authorEmail: 'j@x',
      },
    ],
    title: 'A story',
    link: 'https://portal.example.org/news/a-story',
    date: '2026-06-30T10:00:00+02:00',
    image: 'https://portal.example.org/fileadmin/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'Contao',
    url: 'https://portal.example.org/api/news',
    json: {
      items: [
        {
          id: '1',
          headline: 'A story',
          alias: 'a-story',
          date: '1782802800',
          dateFormatted: '30.06.2026 09:00',
          teaser: '<p>Lead</p>',
          singleSRC: 'files/a.jpg',
          author: {
            name: 'Jane Doe',
          },
          url: 'news/a-story.html',
        },
      ],
    },
    title: 'A story',
    link: 'https://portal.example.org/api/news/a-story.html',
    date: '2026-06-30T07:00:00+00:00',
    image: 'https://portal.example.org/api/files/a.jpg',
    author: 'Jane Doe',
    excerpt: 'Lead',
  },
  {
    system: 'Laravel resource',
    url: 'https://portal.example.org/api/news',
    json: {
      data: [
        {
          id: 1,
          title: {
            en: 'A story',
            fr: 'Une histoire',
          },
          slug: {
            en: 'a-story',
            fr: 'une-histoire',
          },
          body: {
            en: '<p>Hello</p>',
            fr: '<p>Bonjour</p>',
          },
          published_at: '30.06.2026 10:00',
          cover: {
            original: 'https://x.example/a.jpg',
            conversions: {
              thumb: 'https://x.example/t.jpg',
            },
          },
          links: {
            self: 'https://portal.example.org/news/a-story',
          },
        },
      ],
      links: {
        first: 'x',
        next: null,
      },
      meta: {
        total: 1,
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/news/a-story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://x.example/a.jpg',
    excerpt: 'Hello',
  },
  {
    system: 'Firestore',
    url: 'https://firestore.googleapis.com/v1/projects/p/databases/(default)/documents/news',
    json: {
      documents: [
        {
          name: 'projects/p/databases/(default)/documents/news/1',
          fields: {
            title: {
              stringValue: 'A story',
            },
            url: {
              stringValue: 'https://portal.example.org/a',
            },
            date: {
              timestampValue: '2026-06-30T10:00:00Z',
            },
            image: {
              stringValue: 'https://x.example/a.jpg',
            },
            tags: {
              arrayValue: {
                values: [
                  {
                    stringValue: 'Health',
                  },
                ],
              },
            },
            summary: {
              stringValue: 'Lead',
            },
          },
          createTime: '2026-06-29T10:00:00Z',
          updateTime: '2026-06-30T10:00:00Z',
        },
      ],
    },
    title: 'A story',
    link: 'https://portal.example.org/a',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://x.example/a.jpg',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'Supabase',
    url: 'https://x.supabase.co/rest/v1/news',
    json: [
      {
        id: 1,
        created_at: '2026-06-29T10:00:00.123456+00:00',
        title: 'A story',
        link: 'https://portal.example.org/a',
        published_on: '2026-06-30',
        image_path: 'https://x.supabase.co/a.jpg',
        short_description: 'Lead',
        content: 'Long',
      },
    ],
    title: 'A story',
    link: 'https://portal.example.org/a',
    date: '2026-06-30',
    image: 'https://x.supabase.co/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'JSON:API with what is included',
    url: 'https://portal.example.org/api/news',
    json: {
      data: [
        {
          type: 'news',
          id: '1',
          attributes: {
            title: 'A story',
            published_at: '2026-06-30',
            body: '<p>Hello</p>',
          },
          relationships: {
            author: {
              data: {
                type: 'people',
                id: '9',
              },
            },
            cover: {
              data: {
                type: 'files',
                id: '7',
              },
            },
            tags: {
              data: [
                {
                  type: 'tags',
                  id: '1',
                },
              ],
            },
          },
          links: {
            self: 'https://portal.example.org/news/1',
          },
        },
      ],
      included: [
        {
          type: 'people',
          id: '9',
          attributes: {
            name: 'Jane Doe',
          },
        },
        {
          type: 'files',
          id: '7',
          attributes: {
            url: '/files/a.jpg',
            alt: 'House',
          },
        },
        {
          type: 'tags',
          id: '1',
          attributes: {
            name: 'Health',
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://portal.example.org/news/1',
    date: '2026-06-30',
    image: 'https://portal.example.org/files/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Hello',
  },
  {
    system: 'Gatsby page-data',
    url: 'https://portal.example.org/page-data/blog/page-data.json',
    json: {
      componentChunkName: 'x',
      path: '/blog/',
      result: {
        data: {
          site: {
            siteMetadata: {
              title: 'Lab',
            },
          },
          allMarkdownRemark: {
            edges: [
              {
                node: {
                  id: '1',
                  excerpt: 'Lead',
                  fields: {
                    slug: '/blog/a/',
                  },
                  frontmatter: {
                    title: 'A story',
                    date: 'June 30, 2026',
                    featuredImage: {
                      childImageSharp: {
                        gatsbyImageData: {
                          layout: 'constrained',
                          images: {
                            fallback: {
                              src: '/static/a.jpg',
                              srcSet: '/static/a.jpg 400w',
                            },
                            sources: [],
                          },
                          width: 400,
                          height: 300,
                        },
                      },
                    },
                    tags: ['Health'],
                  },
                },
              },
            ],
          },
        },
        pageContext: {},
      },
    },
    title: 'A story',
    link: 'https://portal.example.org/blog/a/',
    date: '2026-06-30',
    image: 'https://portal.example.org/static/a.jpg',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'Liferay blog',
    url: 'https://portal.example.org/o/headless-delivery/v1.0/sites/1/blog-postings',
    json: {
      actions: {},
      facets: [],
      items: [
        {
          actions: {},
          alternativeHeadline: 'Sub',
          articleBody: '<p>Hello</p>',
          creator: {
            additionalName: '',
            contentType: 'UserAccount',
            familyName: 'Doe',
            givenName: 'Jane',
            id: 1,
            name: 'Jane Doe',
          },
          dateCreated: '2026-06-29T10:00:00Z',
          dateModified: '2026-06-30T10:00:00Z',
          datePublished: '2026-06-30T10:00:00Z',
          description: 'Lead',
          encodingFormat: 'text/html',
          externalReferenceCode: 'x',
          friendlyUrlPath: 'a-story',
          headline: 'A story',
          id: 2,
          image: {
            caption: 'House',
            contentUrl: '/documents/1/a.jpg',
            imageId: 3,
            title: 'a.jpg',
          },
          keywords: ['health'],
          numberOfComments: 0,
          relatedContents: [],
          siteId: 1,
          taxonomyCategoryBriefs: [
            {
              taxonomyCategoryId: 4,
              taxonomyCategoryName: 'Health',
            },
          ],
        },
      ],
      lastPage: 1,
      page: 1,
      pageSize: 20,
      totalCount: 1,
    },
    title: 'A story',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://portal.example.org/documents/1/a.jpg',
    author: 'Jane Doe',
    themes: ['Health'],
    excerpt: 'Lead',
  },
];
