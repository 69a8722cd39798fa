import type {OtherSystem} from './other-systems.js';

/** Social networks, calendars, news services, catalogues, and lists kept in sheets. */
export const SERVICES: readonly OtherSystem[] = [
  {
    system: 'Bluesky',
    url: 'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=x',
    json: {
      feed: [
        {
          post: {
            uri: 'at://did:plc:abc/app.bsky.feed.post/3k4',
            cid: 'b',
            author: {
              did: 'did:plc:abc',
              handle: 'lab.bsky.social',
              displayName: 'The Lab',
              avatar: 'https://cdn.bsky.app/avatar.jpg',
            },
            record: {
              $type: 'app.bsky.feed.post',
              createdAt: '2026-06-30T10:00:00.000Z',
              text: 'We moved to Belval.',
              langs: ['en'],
            },
            embed: {
              $type: 'app.bsky.embed.images#view',
              images: [
                {
                  thumb: 'https://cdn.bsky.app/img/t.jpg',
                  fullsize: 'https://cdn.bsky.app/img/f.jpg',
                  alt: 'House',
                },
              ],
            },
            replyCount: 0,
            indexedAt: '2026-06-30T10:00:01.000Z',
            labels: [],
          },
        },
        {
          post: {
            uri: 'at://did:plc:abc/app.bsky.feed.post/3k5',
            cid: 'b',
            author: {
              did: 'did:plc:abc',
              handle: 'lab.bsky.social',
              displayName: 'The Lab',
            },
            record: {
              createdAt: '2026-06-29T10:00:00.000Z',
              text: 'Read this',
              embed: {
                external: {
                  uri: 'https://x.example/a',
                  title: 'A',
                },
              },
            },
            embed: {
              $type: 'app.bsky.embed.external#view',
              external: {
                uri: 'https://x.example/a',
                title: 'A page',
                description: 'About',
                thumb: 'https://cdn.bsky.app/e.jpg',
              },
            },
            indexedAt: '2026-06-29T10:00:01.000Z',
          },
        },
      ],
      cursor: 'x',
    },
    title: 'We moved to Belval.',
    link: 'https://bsky.app/profile/did:plc:abc/post/3k4',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://cdn.bsky.app/img/f.jpg',
    author: 'The Lab',
  },
  {
    system: 'Instagram',
    url: 'https://graph.instagram.com/me/media',
    json: {
      data: [
        {
          id: '1',
          caption: 'We moved to Belval. #lab',
          media_type: 'IMAGE',
          media_url: 'https://scontent.example/a.jpg',
          permalink: 'https://www.instagram.com/p/x/',
          timestamp: '2026-06-30T10:00:00+0000',
          username: 'lab',
        },
      ],
      paging: {
        cursors: {},
        next: 'https://graph.instagram.com/next',
      },
    },
    title: 'We moved to Belval. #lab',
    link: 'https://www.instagram.com/p/x/',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://scontent.example/a.jpg',
    author: 'lab',
  },
  {
    system: 'Flickr',
    url: 'https://www.flickr.com/services/feeds/photos_public.gne?format=json&nojsoncallback=1',
    json: {
      title: 'Uploads from lab',
      link: 'https://www.flickr.com/photos/lab/',
      description: '',
      modified: '2026-06-30T10:00:00Z',
      generator: 'x',
      items: [
        {
          title: 'A picture',
          link: 'https://www.flickr.com/photos/lab/1/',
          media: {
            m: 'https://live.staticflickr.com/1_m.jpg',
          },
          date_taken: '2026-06-29T10:00:00-08:00',
          description: '<p><a href="x">lab</a> posted a photo:</p><p>Hello</p>',
          published: '2026-06-30T10:00:00Z',
          author: 'nobody@flickr.com ("The Lab")',
          author_id: '1@N',
          tags: 'health data',
        },
      ],
    },
    title: 'A picture',
    link: 'https://www.flickr.com/photos/lab/1/',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://live.staticflickr.com/1_m.jpg',
    author: 'The Lab',
    themes: ['health data'],
    excerpt: 'lab posted a photo: Hello',
  },
  {
    system: 'PeerTube',
    url: 'https://tube.example/api/v1/videos',
    json: {
      total: 1,
      data: [
        {
          id: 1,
          uuid: '928ac96d-53b0-4904-9836-c86ff25fd3c0',
          shortUUID: 'x',
          url: 'https://tube.example/videos/watch/928ac96d',
          name: 'A film',
          category: {
            id: 15,
            label: 'Science',
          },
          language: {
            id: 'en',
            label: 'English',
          },
          publishedAt: '2026-06-30T10:00:00.000Z',
          createdAt: '2026-06-29T10:00:00.000Z',
          thumbnailPath: '/lazy-static/thumbnails/a.jpg',
          previewPath: '/lazy-static/previews/a.jpg',
          truncatedDescription: 'About',
          account: {
            id: 1,
            displayName: 'The Lab',
            name: 'lab',
            url: 'https://tube.example/accounts/lab',
          },
          channel: {
            displayName: 'Lab channel',
          },
        },
      ],
    },
    title: 'A film',
    link: 'https://tube.example/videos/watch/928ac96d',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://tube.example/lazy-static/thumbnails/a.jpg',
    author: 'The Lab',
    themes: ['Science'],
  },
  {
    system: 'iTunes podcast',
    url: 'https://itunes.apple.com/lookup?id=1&entity=podcastEpisode',
    json: {
      resultCount: 2,
      results: [
        {
          wrapperType: 'track',
          kind: 'podcast',
          collectionName: 'Pod',
          trackName: 'Pod',
          trackViewUrl: 'https://podcasts.apple.com/pod',
          artworkUrl600: 'https://is1.example/600.jpg',
          releaseDate: '2026-06-30T10:00:00Z',
        },
        {
          wrapperType: 'podcastEpisode',
          kind: 'podcast-episode',
          trackName: 'Episode 1',
          trackViewUrl: 'https://podcasts.apple.com/pod?i=1',
          artworkUrl160: 'https://is1.example/160.jpg',
          artworkUrl600: 'https://is1.example/600.jpg',
          releaseDate: '2026-06-30T10:00:00Z',
          description: 'About the episode',
          episodeUrl: 'https://x.example/a.mp3',
        },
      ],
    },
    title: 'Pod',
    link: 'https://podcasts.apple.com/pod',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://is1.example/600.jpg',
  },
  {
    system: 'Trumba',
    url: 'https://www.trumba.com/calendars/x.json',
    json: [
      {
        eventID: 1,
        template: 'Event',
        title: 'Open day',
        description: '<p>Come</p>',
        location: 'Belval',
        webLink: '',
        startDateTime: '2026-06-30T09:00:00',
        endDateTime: '2026-06-30T11:00:00',
        dateTimeFormatted: 'Tuesday, June 30, 2026, 9&nbsp;&ndash;&nbsp;11am',
        allDay: false,
        startTimeZoneOffset: '+0200',
        canceled: false,
        permaLinkUrl: 'https://portal.example.org/calendar?trumbaEmbed=view%3devent%26eventid%3d1',
        eventActionUrl: 'https://eventactions.com/x',
        categoryCalendar: 'Main',
        eventImage: {
          url: 'https://www.trumba.com/i/a.jpg',
          size: {
            width: 200,
            height: 100,
          },
        },
        customFields: [
          {
            fieldID: 1,
            label: 'Type',
            value: 'Talk',
            type: 17,
          },
        ],
      },
    ],
    title: 'Open day',
    link: 'https://portal.example.org/calendar?trumbaEmbed=view%3devent%26eventid%3d1',
    date: '2026-06-30T09:00:00+02:00',
    image: 'https://www.trumba.com/i/a.jpg',
    excerpt: 'Come',
  },
  {
    system: 'LiveWhale',
    url: 'https://portal.example.org/live/json/news',
    json: [
      {
        id: 1,
        gid: 2,
        group_title: 'News',
        title: 'A story',
        headline: 'A story',
        url: 'https://portal.example.org/live/news/1-a',
        date: 'June 30',
        date_iso: '2026-06-30T10:00:00+02:00',
        date_ts: 1782802800,
        date_time: '10:00am',
        date_title: 'Tuesday, June 30',
        summary: '<p>Lead</p>',
        thumbnail: 'https://portal.example.org/live/image/gid/2/width/80/height/80/crop/1/src_region/1,2/a.jpg',
        thumbnail_caption: 'House',
        tags: ['Health'],
        last_modified: '2026-06-30 10:00:00',
        type: 'news',
        status: 1,
        contact_info: '',
      },
    ],
    title: 'A story',
    link: 'https://portal.example.org/live/news/1-a',
    date: '2026-06-30T10:00:00+02:00',
    image: 'https://portal.example.org/live/image/gid/2/width/80/height/80/crop/1/src_region/1,2/a.jpg',
    themes: ['Health'],
    excerpt: 'Lead',
  },
  {
    system: 'LiveWhale events',
    url: 'https://portal.example.org/live/json/events',
    json: {
      meta: {
        total_results: 1,
        page: 1,
      },
      data: [
        {
          id: 1,
          title: 'Open day',
          url: 'https://portal.example.org/live/events/1',
          date_iso: '2026-06-30T10:00:00+02:00',
          date2_iso: '2026-06-30T12:00:00+02:00',
          date_utc: '2026-06-30 08:00:00',
          timezone: 'Europe/Luxembourg',
          is_all_day: null,
          location: 'Belval',
          summary: '',
          description: '<p>Come</p>',
          thumbnail: null,
          event_types: ['Talk'],
          group_title: 'Lab',
        },
      ],
    },
    title: 'Open day',
    link: 'https://portal.example.org/live/events/1',
    date: '2026-06-30T10:00:00+02:00',
    excerpt: 'Come',
  },
  {
    system: 'Meetup GraphQL',
    url: 'https://api.meetup.com/gql',
    json: {
      data: {
        groupByUrlname: {
          id: '1',
          name: 'Group',
          upcomingEvents: {
            count: 1,
            edges: [
              {
                cursor: 'x',
                node: {
                  id: '1',
                  title: 'A talk',
                  eventUrl: 'https://www.meetup.com/g/events/1/',
                  dateTime: '2026-06-30T18:00+02:00',
                  endTime: '2026-06-30T20:00+02:00',
                  description: 'Come',
                  imageUrl: 'https://secure.meetupstatic.com/a.jpg',
                  venue: {
                    name: 'Hall',
                    address: 'x',
                  },
                  hosts: [
                    {
                      name: 'Jane Doe',
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    },
    title: 'A talk',
    link: 'https://www.meetup.com/g/events/1/',
    date: '2026-06-30T18:00:00+02:00',
    image: 'https://secure.meetupstatic.com/a.jpg',
    excerpt: 'Come',
  },
  {
    system: 'Ticketmaster',
    url: 'https://app.ticketmaster.com/discovery/v2/events.json',
    json: {
      _embedded: {
        events: [
          {
            name: 'Concert',
            type: 'event',
            id: '1',
            url: 'https://www.ticketmaster.com/event/1',
            locale: 'en-us',
            images: [
              {
                ratio: '16_9',
                url: 'https://s1.ticketm.net/a.jpg',
                width: 640,
                height: 360,
              },
            ],
            sales: {
              public: {
                startDateTime: '2026-01-01T09:00:00Z',
              },
            },
            dates: {
              start: {
                localDate: '2026-06-30',
                localTime: '20:00:00',
                dateTime: '2026-06-30T18:00:00Z',
              },
              timezone: 'Europe/Luxembourg',
            },
            classifications: [
              {
                segment: {
                  id: 'x',
                  name: 'Music',
                },
              },
            ],
            _embedded: {
              venues: [
                {
                  name: 'Hall',
                  url: 'https://x.example/v',
                },
              ],
            },
          },
        ],
      },
      _links: {
        self: {
          href: '/discovery',
        },
      },
      page: {
        size: 20,
        totalElements: 1,
      },
    },
    title: 'Concert',
    link: 'https://www.ticketmaster.com/event/1',
    date: '2026-06-30T18:00:00+00:00',
    image: 'https://s1.ticketm.net/a.jpg',
  },
  {
    system: 'Google Sheets',
    url: 'https://sheets.googleapis.com/v4/spreadsheets/x/values/A1',
    json: {
      range: 'A1:D3',
      majorDimension: 'ROWS',
      values: [
        ['Title', 'Link', 'Date', 'Summary'],
        ['A story', 'https://portal.example.org/a', '2026-06-30', 'Lead'],
        ['B story', 'https://portal.example.org/b', '2026-06-29', 'Lead'],
      ],
    },
    title: 'A story',
    link: 'https://portal.example.org/a',
    date: '2026-06-30',
    excerpt: 'Lead',
  },
  {
    system: 'a sheet with headings in words',
    url: 'https://opensheet.elk.sh/x/1',
    json: [
      {
        Title: 'A story',
        Link: 'https://portal.example.org/a',
        'Date of publication': '30/06/2026',
        Picture: 'https://x.example/a.jpg',
        'Short text': 'Lead',
      },
    ],
    title: 'A story',
    link: 'https://portal.example.org/a',
    date: '2026-06-30',
    image: 'https://x.example/a.jpg',
    excerpt: 'Lead',
  },
  {
    system: 'Google Reader',
    url: 'https://portal.example.org/api/greader.php/reader/api/0/stream/contents/x',
    json: {
      id: 'user/-/x',
      title: 'x',
      updated: 1782802800,
      items: [
        {
          id: 'tag:google.com,2005:reader/item/1',
          crawlTimeMsec: '1782802800000',
          timestampUsec: '1782802800000000',
          published: 1782802800,
          title: 'A story',
          canonical: [
            {
              href: 'https://x.example/a',
            },
          ],
          alternate: [
            {
              href: 'https://x.example/a',
              type: 'text/html',
            },
          ],
          summary: {
            content: '<p>Hello</p>',
          },
          author: 'Jane Doe',
          origin: {
            streamId: 'feed/1',
            title: 'Lab',
            htmlUrl: 'https://x.example/',
          },
          categories: ['user/-/state/com.google/reading-list'],
        },
      ],
    },
    title: 'A story',
    link: 'https://x.example/a',
    date: '2026-06-30T07:00:00+00:00',
    author: 'Jane Doe',
    excerpt: 'Hello',
  },
  {
    system: 'RSS as PHP’s simplexml makes JSON of it',
    url: 'https://portal.example.org/rss.json',
    json: {
      '@attributes': {
        version: '2.0',
      },
      channel: {
        title: 'Lab',
        link: 'https://x.example',
        description: {},
        item: [
          {
            title: 'A story',
            link: 'https://x.example/a',
            pubDate: 'Tue, 30 Jun 2026 10:00:00 +0000',
            guid: 'https://x.example/a',
            description: '<p>Lead</p>',
            category: ['Health', 'Data'],
            enclosure: {
              '@attributes': {
                url: 'https://x.example/a.jpg',
                type: 'image/jpeg',
              },
            },
          },
          {
            title: 'B',
            link: 'https://x.example/b',
            pubDate: 'Tue, 30 Jun 2026 10:00:00 +0000',
            description: {},
            enclosure: {
              '@attributes': {
                url: 'https://x.example/a.mp3',
                type: 'audio/mpeg',
              },
            },
          },
        ],
      },
    },
    title: 'A story',
    link: 'https://x.example/a',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://x.example/a.jpg',
    themes: ['Health', 'Data'],
    excerpt: 'Lead',
  },
  {
    system: 'arXiv’s Atom as JSON',
    url: 'https://export.arxiv.org/x.json',
    json: {
      feed: {
        title: ['ArXiv Query'],
        id: ['http://arxiv.org/api/x'],
        entry: [
          {
            id: ['http://arxiv.org/abs/2606.00001v1'],
            updated: ['2026-06-30T10:00:00Z'],
            published: ['2026-06-29T10:00:00Z'],
            title: ['A   paper\n  on it'],
            summary: ['We show.'],
            author: [
              {
                name: ['Jane Doe'],
              },
              {
                name: ['John Roe'],
              },
            ],
            link: [
              {
                $: {
                  href: 'http://arxiv.org/abs/2606.00001v1',
                  rel: 'alternate',
                  type: 'text/html',
                },
              },
              {
                $: {
                  title: 'pdf',
                  href: 'http://arxiv.org/pdf/2606.00001v1',
                  rel: 'related',
                },
              },
            ],
            category: [
              {
                $: {
                  term: 'cs.LG',
                },
              },
            ],
          },
        ],
      },
    },
    title: 'A paper on it',
    link: 'http://arxiv.org/abs/2606.00001v1',
    date: '2026-06-29T10:00:00+00:00',
    author: 'Jane Doe',
    themes: ['cs.LG'],
    excerpt: 'We show.',
  },
  {
    system: 'Tumblr',
    url: 'https://api.tumblr.com/v2/blog/x/posts',
    json: {
      meta: {
        status: 200,
        msg: 'OK',
      },
      response: {
        blog: {
          title: 'Lab',
          name: 'lab',
          url: 'https://lab.tumblr.com/',
          updated: 1,
        },
        posts: [
          {
            type: 'text',
            blog_name: 'lab',
            id: 1,
            post_url: 'https://lab.tumblr.com/post/1',
            slug: 'a',
            date: '2026-06-30 10:00:00 GMT',
            timestamp: 1782813600,
            state: 'published',
            tags: ['health'],
            summary: 'A story',
            title: 'A story',
            body: '<p>Hello</p>',
          },
          {
            type: 'photo',
            blog_name: 'lab',
            id: 2,
            post_url: 'https://lab.tumblr.com/post/2',
            date: '2026-06-29 10:00:00 GMT',
            summary: 'A picture',
            caption: '<p>A picture</p>',
            photos: [
              {
                caption: '',
                original_size: {
                  url: 'https://64.media.tumblr.com/a.jpg',
                  width: 800,
                  height: 600,
                },
                alt_sizes: [
                  {
                    url: 'https://64.media.tumblr.com/s.jpg',
                  },
                ],
              },
            ],
            tags: [],
          },
        ],
        total_posts: 2,
      },
    },
    title: 'A story',
    link: 'https://lab.tumblr.com/post/1',
    date: '2026-06-30T10:00:00+00:00',
    themes: ['health'],
    excerpt: 'Hello',
  },
  {
    system: 'Moodle',
    url: 'https://portal.example.org/webservice/rest/server.php',
    json: {
      discussions: [
        {
          id: 1,
          name: 'A story',
          groupid: -1,
          timemodified: 1782802800,
          usermodified: 2,
          timestart: 0,
          timeend: 0,
          discussion: 1,
          parent: 0,
          userid: 2,
          created: 1782802800,
          modified: 1782802800,
          mailed: 1,
          subject: 'A story',
          message: '<p>Hello</p>',
          messageformat: 1,
          attachment: false,
          userfullname: 'Jane Doe',
          userpictureurl: 'https://portal.example.org/pluginfile.php/1/user/icon/f1',
          numreplies: 0,
          pinned: false,
        },
      ],
      warnings: [],
    },
    title: 'A story',
    date: '2026-06-30T07:00:00+00:00',
    author: 'Jane Doe',
    excerpt: 'Hello',
  },
  {
    system: 'Sakai',
    url: 'https://portal.example.org/direct/announcement/site/x.json',
    json: {
      entityPrefix: 'announcement',
      announcement_collection: [
        {
          announcementId: 'x',
          attachments: [],
          body: '<p>Hello</p>',
          channel: 'main',
          createdByDisplayName: 'Jane Doe',
          createdOn: 1782802800000,
          id: 'site:x:main:1',
          siteId: 'x',
          siteTitle: 'X',
          title: 'A story',
          entityReference: '/announcement/x',
          entityURL: 'https://portal.example.org/direct/announcement/x',
          entityId: 'x',
          entityTitle: 'A story',
        },
      ],
    },
    title: 'A story',
    link: 'https://portal.example.org/direct/announcement/x',
    date: '2026-06-30T07:00:00+00:00',
    author: 'Jane Doe',
    excerpt: 'Hello',
  },
  {
    system: 'MS Graph events',
    url: 'https://graph.microsoft.com/v1.0/me/events',
    json: {
      '@odata.context': 'x',
      '@odata.nextLink': 'https://graph.microsoft.com/n',
      value: [
        {
          '@odata.etag': 'x',
          id: 'AAMk',
          createdDateTime: '2026-06-01T10:00:00Z',
          lastModifiedDateTime: '2026-06-02T10:00:00Z',
          categories: ['Health'],
          subject: 'Open day',
          bodyPreview: 'Come',
          isAllDay: false,
          webLink: 'https://outlook.office365.com/x',
          body: {
            contentType: 'html',
            content: '<html><body>Come</body></html>',
          },
          start: {
            dateTime: '2026-06-30T09:00:00.0000000',
            timeZone: 'UTC',
          },
          end: {
            dateTime: '2026-06-30T10:00:00.0000000',
            timeZone: 'UTC',
          },
          location: {
            displayName: 'Hall',
          },
          organizer: {
            emailAddress: {
              name: 'Jane Doe',
              address: 'j@x.org',
            },
          },
        },
      ],
    },
    title: 'Open day',
    link: 'https://outlook.office365.com/x',
    date: '2026-06-30T09:00:00+00:00',
    themes: ['Health'],
    excerpt: 'Come',
  },
  {
    system: 'MS Graph pages',
    url: 'https://graph.microsoft.com/v1.0/sites/x/pages',
    json: {
      value: [
        {
          '@odata.type': '#microsoft.graph.sitePage',
          eTag: 'x',
          id: '1',
          createdDateTime: '2026-06-29T10:00:00Z',
          lastModifiedDateTime: '2026-06-30T10:00:00Z',
          name: 'a.aspx',
          webUrl: 'https://x.sharepoint.com/SitePages/a.aspx',
          title: 'A story',
          description: 'Lead',
          promotionKind: 'newsPost',
          thumbnailWebUrl: 'https://x.sharepoint.com/_layouts/15/getpreview.ashx?x',
          createdBy: {
            user: {
              displayName: 'Jane Doe',
              email: 'j@x.org',
            },
          },
          publishingState: {
            level: 'published',
            versionId: '1.0',
          },
        },
      ],
    },
    title: 'A story',
    link: 'https://x.sharepoint.com/SitePages/a.aspx',
    date: '2026-06-29T10:00:00+00:00',
    image: 'https://x.sharepoint.com/_layouts/15/getpreview.ashx?x',
    excerpt: 'Lead',
  },
  {
    system: 'NewsData',
    url: 'https://newsdata.io/api/1/news',
    json: {
      status: 'success',
      totalResults: 1,
      results: [
        {
          article_id: 'x',
          title: 'A story',
          link: 'https://paper.example/a',
          keywords: ['k'],
          creator: ['Jane Doe'],
          video_url: null,
          description: 'Lead',
          content: 'ONLY AVAILABLE IN PAID PLANS',
          pubDate: '2026-06-30 07:00:00',
          pubDateTZ: 'UTC',
          image_url: 'https://paper.example/a.jpg',
          source_id: 'paper',
          source_name: 'Paper',
          source_url: 'https://paper.example',
          source_icon: 'https://x/i.png',
          language: 'english',
          country: ['us'],
          category: ['science'],
          ai_tag: 'ONLY AVAILABLE IN PROFESSIONAL',
        },
      ],
      nextPage: '171',
    },
    title: 'A story',
    link: 'https://paper.example/a',
    date: '2026-06-30T07:00:00+00:00',
    image: 'https://paper.example/a.jpg',
    author: 'Jane Doe',
    themes: ['science'],
    excerpt: 'Lead',
  },
  {
    system: 'NASA images',
    url: 'https://images-api.nasa.gov/search?q=x',
    json: {
      collection: {
        version: '1.0',
        href: 'http://x',
        items: [
          {
            href: 'https://images-assets.nasa.gov/image/x/collection.json',
            data: [
              {
                center: 'JSC',
                title: 'A picture',
                nasa_id: 'x',
                date_created: '2026-06-30T00:00:00Z',
                keywords: ['Moon'],
                media_type: 'image',
                description: 'Seen',
              },
            ],
            links: [
              {
                href: 'https://images-assets.nasa.gov/image/x/x~thumb.jpg',
                rel: 'preview',
                render: 'image',
              },
            ],
          },
        ],
        metadata: {
          total_hits: 1,
        },
        links: [
          {
            rel: 'next',
            prompt: 'Next',
            href: 'http://x?page=2',
          },
        ],
      },
    },
    title: 'A picture',
    date: '2026-06-30T00:00:00+00:00',
    themes: ['Moon'],
    excerpt: 'Seen',
  },
  {
    system: 'PLOS',
    url: 'https://api.plos.org/search',
    json: {
      response: {
        numFound: 1,
        start: 0,
        docs: [
          {
            id: '10.1371/journal.pone.1',
            journal: 'PLOS ONE',
            publication_date: '2026-06-30T00:00:00Z',
            article_type: 'Research Article',
            author_display: ['Jane Doe'],
            abstract: ['We show.'],
            title_display: 'A <i>paper</i>',
            score: 1,
          },
        ],
      },
    },
    title: 'A paper',
    link: 'https://doi.org/10.1371/journal.pone.1',
    date: '2026-06-30T00:00:00+00:00',
    author: 'Jane Doe',
    excerpt: 'We show.',
  },
  {
    system: 'CORE',
    url: 'https://api.core.ac.uk/v3/search/works',
    json: {
      totalHits: 1,
      limit: 10,
      results: [
        {
          id: 1,
          title: 'A paper',
          authors: [
            {
              name: 'Doe, Jane',
            },
          ],
          abstract: 'We show.',
          doi: '10.1/x1',
          publishedDate: '2026-06-30T00:00:00',
          createdDate: '2026-07-01T00:00:00',
          yearPublished: 2026,
          downloadUrl: 'https://core.ac.uk/download/1.pdf',
          links: [
            {
              type: 'download',
              url: 'https://core.ac.uk/download/1.pdf',
            },
            {
              type: 'display',
              url: 'https://core.ac.uk/works/1',
            },
          ],
          journals: [
            {
              title: 'J',
              identifiers: [],
            },
          ],
          language: {
            code: 'en',
            name: 'English',
          },
        },
      ],
    },
    title: 'A paper',
    link: 'https://core.ac.uk/works/1',
    date: '2026-06-30T00:00:00+00:00',
    author: 'Doe, Jane',
    excerpt: 'We show.',
  },
  {
    system: 'bioRxiv',
    url: 'https://api.biorxiv.org/details/biorxiv/x',
    json: {
      messages: [
        {
          status: 'ok',
          count: 1,
          total: '1',
        },
      ],
      collection: [
        {
          title: 'A paper',
          authors: 'Doe, J.; Roe, R.',
          author_corresponding: 'Jane Doe',
          doi: '10.1101/2026.06.30.1',
          date: '2026-06-30',
          version: '1',
          category: 'neuroscience',
          abstract: 'We show.',
          published: 'NA',
          server: 'bioRxiv',
          jatsxml: 'https://x/x.xml',
        },
      ],
    },
    title: 'A paper',
    link: 'https://doi.org/10.1101/2026.06.30.1',
    date: '2026-06-30',
    author: 'Doe, J.',
    themes: ['neuroscience'],
    excerpt: 'We show.',
  },
  {
    system: 'INSPIRE',
    url: 'https://inspirehep.net/api/literature',
    json: {
      hits: {
        hits: [
          {
            id: '1',
            links: {
              self: 'https://inspirehep.net/api/literature/1',
              bibtex: 'https://inspirehep.net/api/literature/1?format=bibtex',
            },
            metadata: {
              titles: [
                {
                  title: 'A paper',
                  source: 'arXiv',
                },
              ],
              abstracts: [
                {
                  value: 'We show.',
                  source: 'arXiv',
                },
              ],
              authors: [
                {
                  full_name: 'Doe, Jane',
                  uuid: 'x',
                },
              ],
              earliest_date: '2026-06-30',
              dois: [
                {
                  value: '10.1103/x.1',
                },
              ],
              arxiv_eprints: [
                {
                  value: '2606.00001',
                  categories: ['hep-th'],
                },
              ],
              control_number: 1,
              document_type: ['article'],
            },
            created: '2026-06-30T10:00:00+00:00',
            updated: '2026-06-30T11:00:00+00:00',
          },
        ],
        total: 1,
      },
      links: {
        self: 'x',
        next: 'https://inspirehep.net/api/literature?page=2',
      },
    },
    title: 'A paper',
    link: 'https://doi.org/10.1103/x.1',
    date: '2026-06-30T10:00:00+00:00',
    author: 'Doe, Jane',
    excerpt: 'We show.',
  },
  {
    system: 'Opendatasoft',
    url: 'https://data.example.org/api/explore/v2.1/catalog/datasets',
    json: {
      total_count: 1,
      results: [
        {
          dataset_id: 'news-lab',
          dataset_uid: 'da_x',
          attachments: [],
          has_records: true,
          data_visible: true,
          fields: [
            {
              name: 'title',
              type: 'text',
              label: 'Title',
            },
            {
              name: 'date',
              type: 'date',
              label: 'Date',
            },
          ],
          metas: {
            default: {
              title: 'A dataset',
              description: '<p>About</p>',
              theme: ['Health'],
              keyword: ['k'],
              modified: '2026-06-30T10:00:00+00:00',
              publisher: 'Lab',
              language: 'en',
            },
          },
          features: [],
        },
      ],
    },
    title: 'A dataset',
    date: '2026-06-30T10:00:00+00:00',
    themes: ['Health'],
    excerpt: 'About',
  },
  {
    system: 'Opendatasoft records',
    url: 'https://data.example.org/api/records/1.0/search/',
    json: {
      nhits: 1,
      parameters: {
        dataset: 'x',
        rows: 10,
      },
      records: [
        {
          datasetid: 'x',
          recordid: 'r',
          fields: {
            titre: 'Une histoire',
            date_debut: '2026-06-30',
            description: 'Texte',
            url: 'https://x.example/a',
            image: {
              id: 'x',
              filename: 'a.jpg',
              width: 800,
              height: 600,
              format: 'JPEG',
            },
          },
          record_timestamp: '2026-06-30T10:00:00Z',
        },
      ],
    },
    title: 'Une histoire',
    link: 'https://x.example/a',
    date: '2026-06-30',
    excerpt: 'Texte',
  },
  {
    system: 'Steam',
    url: 'https://api.steampowered.com/ISteamNews/GetNewsForApp/v2/',
    json: {
      appnews: {
        appid: 1,
        newsitems: [
          {
            gid: '1',
            title: 'A story',
            url: 'https://steamstore-a.akamaihd.net/news/externalpost/1',
            is_external_url: true,
            author: 'Jane Doe',
            contents: 'Long text',
            feedlabel: 'Blog',
            date: 1782802800,
            feedname: 'x',
            feed_type: 1,
            appid: 1,
          },
        ],
        count: 1,
      },
    },
    title: 'A story',
    link: 'https://steamstore-a.akamaihd.net/news/externalpost/1',
    date: '2026-06-30T07:00:00+00:00',
    author: 'Jane Doe',
    excerpt: 'Long text',
  },
  {
    system: 'ActivityPub outbox',
    url: 'https://social.example/users/lab/outbox?page=true',
    json: {
      '@context': 'https://www.w3.org/ns/activitystreams',
      id: 'https://social.example/users/lab/outbox?page=true',
      type: 'OrderedCollectionPage',
      next: 'https://social.example/users/lab/outbox?max_id=1&page=true',
      orderedItems: [
        {
          id: 'https://social.example/users/lab/statuses/1/activity',
          type: 'Create',
          actor: 'https://social.example/users/lab',
          published: '2026-06-30T10:00:00Z',
          to: ['https://www.w3.org/ns/activitystreams#Public'],
          object: {
            id: 'https://social.example/users/lab/statuses/1',
            type: 'Note',
            summary: null,
            published: '2026-06-30T10:00:00Z',
            url: 'https://social.example/@lab/1',
            attributedTo: 'https://social.example/users/lab',
            content: '<p>We moved to Belval.</p>',
            contentMap: {
              en: '<p>We moved to Belval.</p>',
            },
            attachment: [
              {
                type: 'Document',
                mediaType: 'image/jpeg',
                url: 'https://files.social.example/a.jpg',
                name: 'House',
                width: 800,
                height: 600,
              },
            ],
            tag: [
              {
                type: 'Hashtag',
                href: 'https://social.example/tags/lab',
                name: '#lab',
              },
            ],
          },
        },
      ],
    },
    title: 'We moved to Belval.',
    link: 'https://social.example/@lab/1',
    date: '2026-06-30T10:00:00+00:00',
    image: 'https://files.social.example/a.jpg',
    themes: ['#lab'],
  },
  {
    system: 'Datasette',
    url: 'https://portal.example.org/db/news.json',
    json: {
      database: 'db',
      columns: ['rowid', 'title', 'url', 'date'],
      rows: [
        [1, 'A story', 'https://portal.example.org/a', '2026-06-30'],
        [2, 'B story', 'https://portal.example.org/b', '2026-06-29'],
      ],
      truncated: false,
      next: null,
    },
    title: 'A story',
    link: 'https://portal.example.org/a',
    date: '2026-06-30',
  },
  {
    system: 'a calendar that names its zone',
    url: 'https://portal.example.org/api/ev',
    json: {
      events: [
        {
          title: 'Open day',
          url: 'https://portal.example.org/e',
          start: '2026-06-30 09:00',
          end: '2026-06-30 11:00',
          timezone: 'Europe/Luxembourg',
        },
      ],
    },
    title: 'Open day',
    link: 'https://portal.example.org/e',
    date: '2026-06-30T09:00:00+02:00',
  },
  {
    system: 'a table in French',
    url: 'https://portal.example.org/actualites.json',
    json: [
      {
        Titre: 'Une histoire',
        'Date de publication': '30 juin 2026',
        Résumé: 'Un texte',
        Lien: 'https://portal.example.org/a',
        Auteur: 'Jeanne Doe',
        'Mots-clés': 'Santé, Données',
        Photo: 'https://x.example/a.jpg',
      },
    ],
    title: 'Une histoire',
    link: 'https://portal.example.org/a',
    date: '2026-06-30',
    image: 'https://x.example/a.jpg',
    author: 'Jeanne Doe',
    themes: ['Santé', 'Données'],
    excerpt: 'Un texte',
  },
  {
    system: 'a table in German',
    url: 'https://portal.example.org/aktuelles.json',
    json: {
      meldungen: [
        {
          titel: 'Eine Meldung',
          datum: '30.06.2026',
          kurztext: 'Ein Text',
          link: '/a.html',
          bild: '/a.jpg',
          autor: 'Jana Doe',
          kategorie: 'Gesundheit',
        },
      ],
    },
    title: 'Eine Meldung',
    link: 'https://portal.example.org/a.html',
    date: '2026-06-30',
    image: 'https://portal.example.org/a.jpg',
    author: 'Jana Doe',
    themes: ['Gesundheit'],
    excerpt: 'Ein Text',
  },
];
