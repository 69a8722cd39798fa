import {expect} from '@open-wc/testing';
import {snippets, type SnippetRequest} from '../../demo/builder/snippets.js';

const REQUEST: SnippetRequest = {
  script: {src: 'https://cdn.example.org/newsstand.js', integrity: 'sha384-abc/+=', version: '0.1.0'},
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

const code = (id: string, request = REQUEST): string =>
  snippets(request).find((snippet) => snippet.id === id)?.code ?? '';
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('the snippets', () => {
  it('are for a plain page, for placeholders, for the policy and for five systems', () => {
    expect(snippets(REQUEST).map(({id}) => id)).to.deep.equal([
      'html',
      'placeholder',
      'policy',
      'css',
      'wordpress-functions',
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
      });
      expect(feed?.querySelector('a')?.href).to.equal('https://news.example.org/?p=1&q=2');
      expect(feed?.querySelector('a')?.textContent).to.equal('All <news>');
      expect(page.querySelector('theme-list')?.getAttribute('src')).to.equal(REQUEST.themes?.src);
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

  it('have in templates no brace but that of the template itself', () => {
    expect(code('drupal-twig').replace("{{ attach_library('yourtheme/newsstand') }}", '')).not.to.match(/[{}]/);
    for (const id of ['typo3', 'hugo', 'jekyll', 'wordpress-template']) {
      expect(code(id)).not.to.match(/[{}]/);
    }
  });

  it('set only our properties, to values that are values', () => {
    expect(code('css')).to.equal('news-feed,\ntheme-list {\n  --newsstand-accent: #00617f;\n}\n');
    expect(code('html')).to.contain(
      '<style>\n  news-feed,\n  theme-list {\n    --newsstand-accent: #00617f;\n  }\n</style>',
    );
    expect(snippets({...REQUEST, properties: {}}).map(({id}) => id)).not.to.contain('css');
    expect(code('html', {...REQUEST, properties: {}})).not.to.contain('<style>');
  });

  it('load a ready theme where one is chosen', () => {
    const link = parse(code('html', {...REQUEST, stylesheet: 'themes/quiet.css'})).querySelector('link');
    expect(link?.getAttribute('href')).to.equal('themes/quiet.css');
    expect(link?.rel).to.equal('stylesheet');
  });

  it('name in the policy each server once', () => {
    expect(code('policy')).to.equal(
      'Content-Security-Policy: script-src https://cdn.example.org; connect-src https://news.example.org; ' +
        'img-src https://pictures.example.org https://news.example.org\n',
    );
    const own = {...REQUEST, script: {...REQUEST.script, src: 'newsstand.js'}, images: []};
    expect(code('policy', own)).to.equal(
      "Content-Security-Policy: script-src 'self'; connect-src https://news.example.org\n",
    );
  });

  it('enqueue the script in WordPress, with its hash', () => {
    expect(code('wordpress-functions')).to.contain(
      "wp_enqueue_script('newsstand', 'https://cdn.example.org/newsstand.js', [], null, ['strategy' => 'defer']);",
    );
    expect(code('wordpress-functions')).to.contain(
      `$attributes = ' integrity="sha384-abc/+=" crossorigin="anonymous" src=';`,
    );
    const own = {...REQUEST, script: {src: "./it's.js", integrity: '', version: '0.1.0'}};
    expect(code('wordpress-functions', own)).to.equal(`add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('newsstand', get_theme_file_uri('it\\'s.js'), [], null, ['strategy' => 'defer']);
});
`);
  });

  it('make a library of Drupal', () => {
    expect(code('drupal-library')).to.equal(`newsstand:
  js:
    'https://cdn.example.org/newsstand.js':
      type: external
      attributes: {defer: true, integrity: 'sha384-abc/+=', crossorigin: anonymous}
`);
    expect(code('drupal-library', {...REQUEST, script: {src: '/js/newsstand.js', integrity: '', version: ''}})).to
      .equal(`newsstand:
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
    const own = {...REQUEST, script: {src: 'newsstand.js', integrity: '', version: ''}};
    expect(code('typo3', own)).to.contain('src="EXT:your_sitepackage/Resources/Public/JavaScript/newsstand.js"');
  });

  it('have no link where no address for it was given', () => {
    expect(code('html', {...REQUEST, fallback: {href: ' ', text: 'All news'}})).not.to.contain('<a');
    expect(code('html', {...REQUEST, fallback: {href: '/news', text: ''}})).to.contain('<a href="/news">All news</a>');
  });
});
