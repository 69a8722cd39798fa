// What the benchmark does with each variant, in its page. Each function is sent there as text, so it stands alone; it sets
// `window.bench`, whose `cards()` counts what is shown, `create(source)` adds an element that loads, `reload()` loads the
// first one again, `watched()` is what its changes are counted in, and `show(items)`, where there is one, shows items.

/** @typedef {{cards: () => number, create: (source: any) => HTMLElement, reload: () => unknown, watched: () => Node | null | undefined, show?: (items: any[]) => void}} Bench */

/** The page's globals, which no type knows. @type {any} */
const page = globalThis;

export function limit() {
  const list = () => document.querySelector('.news');
  page.bench = {
    cards: () => document.querySelectorAll('.news article').length,
    create(/** @type {string} */ source) {
      const made = document.createElement('ul');
      made.className = 'news';
      made.dataset.src = source;
      page.loadNews(made);
      return document.body.appendChild(made);
    },
    reload: () => page.loadNews(list()),
    watched: list,
    show: (/** @type {any[]} */ items) => page.showNews(list(), items),
  };
}

export function newsstand() {
  const feed = () => document.querySelector('news-feed');
  page.bench = {
    cards() {
      let count = 0;
      for (const {shadowRoot} of document.querySelectorAll('news-feed')) {
        count += shadowRoot?.querySelectorAll('article').length ?? 0;
      }
      return count;
    },
    create(/** @type {string} */ source) {
      const element = document.createElement('news-feed');
      element.setAttribute('src', source);
      element.setAttribute('heading', 'News');
      return document.body.appendChild(element);
    },
    reload: () => /** @type {any} */ (feed()).reload(),
    watched: () => feed()?.shadowRoot,
    show: (/** @type {any[]} */ items) => Object.assign(feed() ?? {}, {items}),
  };
}

export function canonical() {
  const load = (/** @type {string} */ url) =>
    page.canonicalLatestNews.fetchLatestNews({
      url,
      articlesContainerSelector: '#latest-articles',
      articleTemplateSelector: '#articles-template',
    });
  page.bench = {
    cards: () => document.querySelectorAll('#latest-articles article').length,
    create(/** @type {string} */ source) {
      // It knows one container a page: the one added last is put first, where it finds it.
      const container = document.createElement('div');
      container.id = 'latest-articles';
      document.body.prepend(container);
      load(source);
      return container;
    },
    reload: () =>
      load(performance.getEntriesByType('resource').findLast(({name}) => name.endsWith('/latest-news'))?.name ?? ''),
    watched: () => document.querySelector('#latest-articles'),
  };
}

export function bluesky() {
  const feed = () => document.querySelector('bluesky-profile-feed');
  page.bench = {
    cards: () => document.querySelectorAll('bluesky-profile-feed .feed-post').length,
    create(/** @type {Record<string, string>} */ source) {
      const element = document.createElement('bluesky-profile-feed');
      for (const [name, value] of Object.entries(source)) {
        element.setAttribute(name, value);
      }
      return document.body.appendChild(element);
    },
    reload: () => /** @type {any} */ (feed()).load(),
    watched: feed,
  };
}

export function mastodon() {
  let number = 0;
  page.bench = {
    cards: () => document.querySelectorAll('.mt-post').length,
    create(/** @type {Record<string, unknown>} */ source) {
      const container = document.createElement('div');
      container.id = `mt-${++number}`;
      container.className = 'mt-container';
      container.innerHTML = '<div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div>';
      document.body.append(container);
      return new page.MastodonTimeline.Init({...source, mtContainerId: container.id}).mtContainerNode;
    },
    reload: () => page.mastodon.mtUpdate(),
    watched: () => document.querySelector('.mt-body'),
  };
}
