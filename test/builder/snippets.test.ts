import {expect} from '@open-wc/testing';
import {feedHeight} from '../../demo/builder/place.js';
import {snippets, type SnippetRequest} from '../../demo/builder/snippets.js';

const REQUEST: SnippetRequest = {
  script: {
    src: 'https://cdn.example.org/newsstand.js',
    integrity: 'sha384-abc/+=',
    version: '0.1.0',
    files: {
      'chunks/core-A1.js': 'sha384-core',
      'chunks/first-cards-B2.js': 'sha384-first',
      'locales/de.js': 'sha384-de',
    },
  },
  feed: {
    src: 'https://news.example.org/wp-json/wp/v2/posts?a=1&b={x}',
    heading: 'The "best" news',
    limit: '',
    lang: 'fr',
  },
  sources: [],
  themes: {src: 'https://news.example.org/wp-json/wp/v2/categories'},
  properties: {'--newsstand-accent': '#00617f', '--newsstand-radius': 'red; } * { color: red', color: 'red'},
  fallback: {href: 'https://news.example.org/?p=1&q=2', text: 'All <news>'},
  connect: ['https://news.example.org'],
  images: ['https://pictures.example.org', 'https://news.example.org', 'https://news.example.org'],
};

/** The look, and the place that is kept in an attribute. */
const PLACED = `--newsstand-accent: #00617f; display: block; min-height: ${feedHeight(REQUEST, 'vw')};`;

const code = (id: string, request = REQUEST): string =>
  snippets(request).find((snippet) => snippet.id === id)?.code ?? '';
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('the snippets', () => {
  it('allow the server of a picture for news without one', () => {
    const feed = {...REQUEST.feed, 'image-fallback': 'https://cdn.example.org/logo.png'};
    expect(code('policy', {...REQUEST, feed})).to.match(/img-src 'self' [^;]*https:\/\/cdn\.example\.org/);
    expect(
      parse(code('html', {...REQUEST, feed}))
        .querySelector('news-feed')
        ?.getAttribute('image-fallback'),
    ).to.equal('https://cdn.example.org/logo.png');
    expect(code('policy', {...REQUEST, feed: {...feed, 'image-fallback': '/logo.png'}})).not.to.contain(
      'cdn.example.org/l',
    );
  });

  it('are for a plain page, for placeholders, for the policy and for five systems', () => {
    expect(snippets(REQUEST).map(({id}) => id)).to.deep.equal([
      'html',
      'placeholder',
      'css',
      'head',
      'snapshot',
      'policy',
      'wordpress-plugin',
      'wordpress-functions',
      'wordpress-post',
      'wordpress-template',
      'drupal-library',
      'drupal-twig',
      'typo3',
      'hugo',
      'jekyll',
    ]);
    for (const {title, where, language} of snippets(REQUEST)) {
      expect(title && where && language)
        .to.be.a('string')
        .and.not.equal('');
    }
  });

  it('ask for the files that the script imports, and hold what it imports to its bytes where the script is', () => {
    const page = parse(code('head'));
    const [first, link] = page.querySelectorAll('link');
    expect(first?.href).to.equal('https://cdn.example.org/chunks/first-cards-B2.js');
    expect(first?.getAttribute('integrity')).to.equal('sha384-first');
    expect(link?.getAttribute('fetchpriority')).to.equal('low');
    expect(link?.rel).to.equal('modulepreload');
    expect(link?.href).to.equal('https://cdn.example.org/chunks/core-A1.js');
    expect(link?.getAttribute('integrity')).to.equal('sha384-core');
    expect(JSON.parse(page.querySelector('script[type=importmap]')?.textContent ?? '')).to.deep.equal({
      integrity: {
        'https://cdn.example.org/chunks/core-A1.js': 'sha384-core',
        'https://cdn.example.org/chunks/first-cards-B2.js': 'sha384-first',
        'https://cdn.example.org/locales/de.js': 'sha384-de',
      },
    });
    const own = {...REQUEST, script: {...REQUEST.script, src: '/js/newsstand.js', integrity: ''}};
    expect(code('head', own)).to.equal(
      '<link rel="modulepreload" href="/js/chunks/first-cards-B2.js">\n<link rel="modulepreload" href="/js/chunks/core-A1.js" fetchpriority="low">\n',
    );
    const beside = {...REQUEST, script: {...REQUEST.script, src: 'newsstand.js'}};
    expect(code('head', beside)).to.contain('"./chunks/core-A1.js": "sha384-core"');
    const loaded = {...REQUEST, script: {...REQUEST.script, isLoaded: true}};
    expect(code('head', loaded)).to.equal('');
  });

  it('begin with the plugin for a page made with WordPress', () => {
    const systems = snippets(REQUEST).filter(({system}) => system === 'WordPress');
    expect(systems[0]?.id).to.equal('wordpress-plugin');
  });

  it('have the block of the WordPress plugin, with nothing in it that ends its comment', () => {
    const block = (request: Partial<SnippetRequest>) => {
      const [, json = ''] =
        /^<!-- wp:newsstand\/news (.*) \/-->\n$/.exec(code('wordpress-plugin', {...REQUEST, ...request})) ?? [];
      expect(json).not.to.match(/--|[<>&]/);
      return JSON.parse(json);
    };
    expect(block({stylesheet: '/themes/bold.css'})).to.deep.equal({
      sources: [{url: 'https://news.example.org/wp-json/wp/v2/posts?a=1&b={x}'}],
      heading: 'The "best" news',
      choose: 'chips',
      skin: 'bold',
      accentColor: '#00617f',
      allUrl: 'https://news.example.org/?p=1&q=2',
      allText: 'All <news>',
    });
    expect(
      block({
        feed: {
          heading: '--> <script>',
          limit: '3',
          layout: 'list',
          hide: 'image date',
          target: '_blank',
          paging: 'button',
          theme: 'health, awards',
          'exclude-theme': 'events',
          search: 'cancer',
          'max-age': '90',
          'item-lang': 'fr, de',
          'exclude-url': 'https://a.example/1 page /2',
        },
        sources: [
          {src: 'https://a.example/feed', label: 'A'},
          {src: 'https://b.example/api', map: 'items: data'},
        ],
        properties: {'--newsstand-accent': 'red'},
        fallback: {href: '', text: 'All'},
        themes: undefined,
      } as unknown as SnippetRequest),
    ).to.deep.equal({
      sources: [
        {url: 'https://a.example/feed', label: 'A'},
        {url: 'https://b.example/api', format: 'mapped', map: 'items: data'},
      ],
      heading: '--> <script>',
      layout: 'list',
      paging: 'button',
      theme: 'health, awards',
      excludeTheme: 'events',
      search: 'cancer',
      maxAge: 90,
      itemLang: 'fr, de',
      excludeUrl: 'https://a.example/1 /2',
      excludePage: true,
      limit: 3,
      hide: ['image', 'date'],
      newTab: true,
    });
  });

  it('have the parts that the block leaves out, which are the tag’s', () => {
    const hidden = (feed: Record<string, string>) => {
      const block = code('wordpress-plugin', {...REQUEST, feed: {...REQUEST.feed, ...feed}});
      return (JSON.parse(block.slice(block.indexOf('{'), block.lastIndexOf('}') + 1)) as {hide?: string[]}).hide;
    };
    expect(hidden({})).to.equal(undefined);
    expect(hidden({hide: 'none'})).to.deep.equal([]);
    expect(hidden({layout: 'list', hide: 'author'})).to.deep.equal(['author']);
  });

  for (const id of ['html', 'hugo', 'jekyll']) {
    it(`load the pinned script and no other: ${id}`, () => {
      const script = parse(code(id)).querySelector('script');
      expect(script?.getAttribute('src')).to.equal('https://cdn.example.org/newsstand.js');
      expect(script?.getAttribute('integrity')).to.equal('sha384-abc/+=');
      expect(script?.getAttribute('crossorigin')).to.equal('anonymous');
      expect(script?.hasAttribute('defer')).to.equal(true);
    });
  }

  for (const id of ['html', 'wordpress-template', 'drupal-twig', 'typo3', 'hugo', 'jekyll']) {
    it(`have the tags as they were chosen, and the link between them: ${id}`, () => {
      const page = parse(code(id));
      const feed = page.querySelector('news-feed');
      expect(Object.fromEntries([...(feed?.attributes ?? [])].map(({name, value}) => [name, value]))).to.deep.equal({
        src: 'https://news.example.org/wp-json/wp/v2/posts?a=1&b={x}',
        heading: 'The "best" news',
        lang: 'fr',
        ...(id !== 'html' && {style: id === 'typo3' ? PLACED : '--newsstand-accent: #00617f;'}),
      });
      expect(feed?.querySelector('a')?.href).to.equal('https://news.example.org/?p=1&q=2');
      expect(feed?.querySelector('a')?.textContent).to.equal('All <news>');
      expect(page.querySelector('theme-list')?.getAttribute('src')).to.equal(REQUEST.themes?.src);
    });
  }

  for (const id of ['placeholder', 'wordpress-post']) {
    it(`have placeholders whose look is an attribute, since a CMS that strips tags shows the text of <style>: ${id}`, () => {
      expect(code(id)).not.to.contain('<style');
      for (const element of parse(code(id)).querySelectorAll<HTMLElement>('[data-newsstand]')) {
        expect(element.getAttribute('style')).to.match(
          /^--newsstand-accent: #00617f; display: block; min-height: max\([^;{}]+\);$/,
        );
      }
    });
  }

  for (const id of ['html', 'placeholder', 'drupal-twig', 'typo3', 'hugo', 'jekyll']) {
    it(`are the tags alone if the page loads the script already: ${id}`, () => {
      const loaded = {...REQUEST, script: {...REQUEST.script, isLoaded: true}, stylesheet: '/themes/bold.css'};
      expect(code(id, loaded)).not.to.match(/<script|<link|f:asset|attach_library|^\s/);
      expect(code(id, loaded)).to.contain('news-feed');
      expect(code(id)).to.match(/<script|f:asset|attach_library/);
    });
  }

  for (const id of ['wordpress-post', 'wordpress-template']) {
    it(`are the tags alone where the theme of a WordPress loads the script: ${id}`, () => {
      expect(code(id)).not.to.match(/<script|<link/);
    });
  }

  it('have the same as placeholders', () => {
    const [themes, feed] = parse(code('placeholder')).querySelectorAll<HTMLElement>('[data-newsstand]');
    expect({...themes?.dataset}).to.deep.equal({newsstand: 'theme-list', src: REQUEST.themes?.src});
    expect({...feed?.dataset}).to.deep.equal({
      newsstand: 'news-feed',
      src: 'https://news.example.org/wp-json/wp/v2/posts?a=1&b={x}',
      heading: 'The "best" news',
    });
    expect(feed?.lang).to.equal('fr');
    expect(feed?.querySelector('a')?.textContent).to.equal('All <news>');
  });

  it('have a tag for each of several sources, before the link', () => {
    const several = {
      ...REQUEST,
      feed: {heading: 'News'},
      sources: [{src: 'https://a.example/?x=1&y=2', label: 'A & B'}, {src: 'https://c.example/feed.json'}],
    };
    const feed = parse(code('html', several)).querySelector('news-feed');
    expect([...(feed?.children ?? [])].map(({localName}) => localName)).to.deep.equal([
      'news-source',
      'news-source',
      'a',
    ]);
    expect(feed?.children[0]?.getAttribute('src')).to.equal('https://a.example/?x=1&y=2');
    expect(feed?.children[0]?.getAttribute('label')).to.equal('A & B');
    const placeholders = parse(code('placeholder', several)).querySelectorAll('[data-newsstand="news-source"]');
    expect([...placeholders].map((source) => source.getAttribute('data-src'))).to.deep.equal([
      'https://a.example/?x=1&y=2',
      'https://c.example/feed.json',
    ]);
  });

  it('have a list of the sources beside that of the themes, each with a place of its own', () => {
    const request = {
      ...REQUEST,
      feed: {id: 'news'},
      themes: {src: 'https://a.example/themes', for: 'news', multiple: true as const, layout: 'chips'},
      sourceList: {for: 'news', sources: true as const, layout: 'chips'},
      sources: [{src: 'https://a.example/', label: 'A'}, {src: 'https://b.example/'}],
    };
    const page = parse(code('html', request));
    expect(
      [...page.querySelectorAll('theme-list, news-feed')].map((element) => element.getAttributeNames()),
    ).to.deep.equal([['src', 'for', 'multiple', 'layout'], ['for', 'sources', 'layout'], ['id']]);
    expect(code('html', request)).to.match(/ {2}theme-list \{[^}]*\}\n {4}theme-list\[sources\] \{/);
    expect(code('css', {...request, themes: undefined} as unknown as SnippetRequest)).to.match(/\n {2}theme-list \{/);
    const placeholders = parse(code('placeholder', request)).querySelectorAll('[data-newsstand="theme-list"]');
    expect([...placeholders].map((list) => (list as HTMLElement).dataset.sources)).to.deep.equal([undefined, '']);
  });

  it('name a script of one’s own as each system does, whatever is in its name', () => {
    const own = {
      ...REQUEST,
      script: {src: `/js/a"b'}} {{ 7 | x.js`, integrity: '', version: '', files: {}},
      stylesheet: '/js/themes/bold.css',
    };
    expect(code('hugo', own)).to.contain('src="{{ "js/a%22b%27%7d%7d%20%7b%7b%207%20|%20x.js" | relURL }}"');
    expect(code('hugo', own)).to.contain('<link rel="stylesheet" href="{{ "js/themes/bold.css" | relURL }}">');
    expect(code('jekyll', own)).to.contain(`src="{{ '/js/a%22b%27%7d%7d%20%7b%7b%207%20|%20x.js' | relative_url }}"`);
    expect(code('jekyll', own)).to.contain(`href="{{ '/js/themes/bold.css' | relative_url }}"`);
  });

  it('say where to put a script of one’s own, and nothing of the kind for one that is elsewhere', () => {
    const where = (id: string, src: string): string =>
      snippets({...REQUEST, script: {src, integrity: '', version: '', files: {}}}).find((snippet) => snippet.id === id)
        ?.where ?? '';
    expect(where('html', '/newsstand.js')).to.contain(
      'top folder of your site, so that the script is at https://your-site/newsstand.js',
    );
    expect(where('html', '/js/newsstand.js')).to.contain('at https://your-site/js/newsstand.js, with its folders');
    expect(where('html', 'newsstand.js')).to.contain('beside the page');
    expect(where('html', 'https://cdn.example.org/newsstand.js')).not.to.contain('your-site');
    expect(where('hugo', '/newsstand.js')).to.contain('with newsstand.js and its folders in static');
    expect(where('jekyll', '/newsstand.js')).to.contain('with newsstand.js and its folders in the top folder');
    expect(where('drupal-library', '/newsstand.js')).to.contain(
      'with newsstand.js and its folders in the theme’s folder',
    );
  });

  for (const [id, expected] of [
    ['html', '<link rel="stylesheet" href="https://cdn.example.org/themes/bold.css">'],
    ['placeholder', '<link rel="stylesheet" href="https://cdn.example.org/themes/bold.css">'],
    [
      'wordpress-functions',
      "wp_enqueue_style('newsstand-theme', 'https://cdn.example.org/themes/bold.css', [], null);",
    ],
    ['drupal-library', "  css:\n    theme:\n      'https://cdn.example.org/themes/bold.css': {type: external}\n"],
    ['typo3', '<f:asset.css identifier="newsstand-theme" href="https://cdn.example.org/themes/bold.css" />'],
    ['hugo', '<link rel="stylesheet" href="https://cdn.example.org/themes/bold.css">'],
    ['jekyll', '<link rel="stylesheet" href="https://cdn.example.org/themes/bold.css">'],
  ] as const) {
    it(`load a skin where one is chosen: ${id}`, () => {
      const request = {...REQUEST, stylesheet: 'https://cdn.example.org/themes/bold.css'};
      expect(code(id, request)).to.contain(expected);
      expect(code(id)).not.to.contain('bold.css');
    });
  }

  it('load a skin from where each system has its files', () => {
    const own = {
      ...REQUEST,
      script: {src: '/newsstand.js', integrity: '', version: '', files: {}},
      stylesheet: '/themes/bold.css',
    };
    expect(code('wordpress-functions', own)).to.contain(
      "get_theme_file_uri('themes/bold.css'), [], (string) filemtime(get_theme_file_path('themes/bold.css')));",
    );
    expect(code('drupal-library', own)).to.contain("  css:\n    theme:\n      'themes/bold.css': {}\n");
    expect(code('typo3', own)).to.contain('href="EXT:your_sitepackage/Resources/Public/JavaScript/themes/bold.css"');
  });

  for (const id of ['wordpress-template', 'drupal-twig', 'typo3', 'hugo', 'jekyll']) {
    it(`have the custom properties on the tags of a template: ${id}`, () => {
      const page = parse(code(id));
      for (const name of ['news-feed', 'theme-list']) {
        expect(page.querySelector(name)?.getAttribute('style')).to.match(/^--newsstand-accent: #00617f;/);
      }
      expect(
        parse(code(id, {...REQUEST, properties: {}}))
          .querySelector('news-feed')
          ?.getAttribute('style') ?? '',
      ).not.to.contain('--newsstand');
    });
  }

  it('have in templates no braces that the template would take for its own', () => {
    const twig = code('drupal-twig').replace("{{ attach_library('yourtheme/newsstand') }}", '');
    for (const text of [twig, ...['hugo', 'jekyll', 'wordpress-template'].map((id) => code(id))]) {
      expect(text).not.to.match(/\{[{%#]|[}%#]\}|<\?/);
    }
    expect(code('typo3')).not.to.match(/[{}]/);
  });

  it('set only our properties, to values that are values', () => {
    expect(code('css')).to.match(/^news-feed,\ntheme-list \{\n {2}--newsstand-accent: #00617f;\n\}\n@media/);
    expect(code('html')).to.contain('<style>\n  news-feed,\n  theme-list {\n    --newsstand-accent: #00617f;\n  }\n');
    expect(code('html', {...REQUEST, properties: {}})).not.to.contain('--newsstand');
  });

  for (const id of ['html', 'css', 'wordpress-template', 'drupal-twig', 'hugo', 'jekyll']) {
    it(`keep the place of what is to come, without a gap for readers without JavaScript: ${id}`, () => {
      expect(code(id)).to.contain('@media (scripting: enabled)').and.to.contain('news-feed:not(:defined)');
    });
  }

  for (const [what, feed, height] of [
    [
      'three cards, below each other with their pictures beside the texts in between',
      {limit: '3'},
      'max(14.1em + 18.8%, min(47.1em, (54em - 100%) * 999), min(100vh, (40em - 100%) * 999))',
    ],
    [
      'a single card',
      {limit: '1'},
      'max(14.1em + 18.8%, min(14.1em + 28.1%, (54em - 100%) * 999), min(14.6em + 56.3%, (35.5em - 100%) * 999))',
    ],
    [
      'seven cards, the last in a row of its own',
      {limit: '7', hide: 'image author'},
      'max(45.8em, min(100vh, (54em - 100%) * 999))',
    ],
    [
      'four cards below a heading',
      {limit: '4', heading: 'News'},
      'max(18.1em + 14.1%, min(32.7em + 56.3%, (72.5em - 100%) * 999), min(100vh, (35.5em - 100%) * 999))',
    ],
    ['six cards and a button', {paging: 'button'}, 'max(33.9em + 37.5%, min(100vh, (54em - 100%) * 999))'],
    [
      'five lines',
      {limit: '5', layout: 'compact'},
      'max(13.8em, min(26.6em, (32em - 100%) * 999), min(33.1em, (20em - 100%) * 999))',
    ],
    ['six rows', {layout: 'list'}, '100vh'],
  ] as const) {
    it(`keep a place that is as high as ${what}`, () => {
      expect(feedHeight({feed, properties: {}}, '%')).to.equal(height);
    });
  }

  it('name in the policy each server once, and the page’s own in every directive', () => {
    expect(code('policy')).to.equal(
      "Content-Security-Policy: script-src 'self' https://cdn.example.org; connect-src 'self' https://news.example.org; " +
        "img-src 'self' https://pictures.example.org https://news.example.org\n",
    );
    const own = {...REQUEST, script: {...REQUEST.script, src: 'newsstand.js'}, images: []};
    expect(code('policy', own)).to.equal(
      "Content-Security-Policy: script-src 'self'; connect-src 'self' https://news.example.org; img-src 'self'\n",
    );
  });

  it('enqueue the script in WordPress, with its hash', () => {
    expect(code('wordpress-functions')).to.contain(
      "wp_enqueue_script('newsstand', 'https://cdn.example.org/newsstand.js', [], null, ['strategy' => 'defer']);",
    );
    expect(code('wordpress-functions')).to.contain(
      `$attributes = ' integrity="sha384-abc/+=" crossorigin="anonymous" src=';`,
    );
    const own = {...REQUEST, script: {src: "./it's.js", integrity: '', version: '0.1.0', files: {}}};
    expect(code('wordpress-functions', own)).to.equal(`add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('newsstand', get_theme_file_uri('it\\'s.js'), [], (string) filemtime(get_theme_file_path('it\\'s.js')), ['strategy' => 'defer']);
});
`);
  });

  it('make a library of Drupal', () => {
    const own = {...REQUEST, script: {src: '/newsstand.js', integrity: '', version: '0.1.0', files: {}}};
    expect(code('drupal-library', own)).to.equal(`newsstand:
  version: '0.1.0'
  js:
    'newsstand.js':
      attributes: {defer: true}
`);
    expect(code('drupal-library')).to.equal(`newsstand:
  js:
    'https://cdn.example.org/newsstand.js':
      type: external
      attributes: {defer: true, integrity: 'sha384-abc/+=', crossorigin: anonymous}
`);
    expect(
      code('drupal-library', {...REQUEST, script: {src: '/js/newsstand.js', integrity: '', version: '', files: {}}}),
    ).to.equal(`newsstand:
  js:
    'js/newsstand.js':
      attributes: {defer: true}
`);
  });

  it('make an asset of TYPO3', () => {
    const asset = /<f:asset\.script[^>]*\/>/.exec(code('typo3'))?.[0] ?? '';
    expect(asset.replaceAll(/\s+/g, ' ')).to.equal(
      '<f:asset.script identifier="newsstand" src="https://cdn.example.org/newsstand.js" defer="1" integrity="sha384-abc/+=" crossorigin="anonymous" />',
    );
    const own = {...REQUEST, script: {src: 'newsstand.js', integrity: '', version: '', files: {}}};
    expect(code('typo3', own)).to.contain('src="EXT:your_sitepackage/Resources/Public/JavaScript/newsstand.js"');
  });

  it('have no link where no address for it was given', () => {
    expect(code('html', {...REQUEST, fallback: {href: ' ', text: 'All news'}})).not.to.contain('<a');
    expect(code('html', {...REQUEST, fallback: {href: '/news', text: ''}})).to.contain('<a href="/news">All news</a>');
  });
});
