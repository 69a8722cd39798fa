// Newsstand's own markup, style, texts and states, written by hand for one WordPress site, and nothing else: what is between
// this and Newsstand is its script. No retries, no error state, no other formats or languages, no attributes.
(() => {
  const scratch = document.createElement('template');
  const text = (html) => {
    scratch.innerHTML = html;
    return scratch.content.textContent.trim();
  };

  function itemOf({title, link, excerpt, date, _embedded}) {
    const [media] = _embedded['wp:featuredmedia'] ?? [];
    const {width, height, sizes = {}} = media?.media_details ?? {};
    return {
      title: text(title.rendered),
      url: link,
      excerpt: text(excerpt.rendered),
      published: date,
      image: media?.source_url && {
        url: media.source_url,
        alt: media.alt_text,
        width,
        height,
        srcset: Object.entries(sizes)
          .filter(([name]) => name !== 'thumbnail')
          .map(([, size]) => `${size.source_url} ${size.width}w`)
          .join(', '),
      },
      authors: _embedded.author.map(({name}) => text(name)),
      themes: _embedded['wp:term'].flat().map(({name}) => ({name: text(name)})),
    };
  }

  function cardOf(template, {title, url, excerpt, truncated, published, image, authors, themes}) {
    const card = template.content.cloneNode(true);
    const [media, link, about, theme, time, author] = card.querySelectorAll('.media, a, .excerpt, .themes, time, bdi');
    if (image) {
      const picture = new Image();
      picture.loading = 'lazy';
      picture.decoding = 'async';
      picture.alt = image.alt;
      picture.width = image.width;
      picture.height = image.height;
      picture.sizes = '(min-width: 40em) 24em, 100vw';
      picture.srcset = image.srcset;
      picture.src = image.url;
      picture.addEventListener('error', () => (picture.hidden = true));
      media.append(picture);
    }
    link.textContent = title;
    link.href = url;
    const cut = excerpt.replace(/[\s,;:–—-]*\[…\]$/, '');
    about.textContent = truncated || cut !== excerpt ? `${cut.replace(/[\s,;:–—-]+$/, '')}…` : excerpt;
    [...new Set(themes.map(({name}) => name))].forEach((name, index) => {
      if (index > 0) {
        const between = document.createElement('span');
        between.ariaHidden = true;
        between.textContent = ' · ';
        theme.append(between);
      }
      const word = document.createElement('bdi');
      word.textContent = name;
      theme.append(word);
    });
    time.dateTime = published;
    time.textContent = dates.format(new Date(published.slice(0, 10)));
    author.textContent = authors.join(', ');
    return card;
  }

  // What the benchmark calls by name; a page would have no need to.
  window.showNews = (section, items) => {
    const template = document.querySelector('#card');
    const list = section.querySelector('.list');
    list.replaceChildren(...items.map((item) => cardOf(template, item)));
    list.classList.remove('skeleton');
    list.ariaHidden = null;
    section.querySelector('[role="status"]').textContent = `${items.length} news items loaded.`;
  };

  const requests = {};

  window.loadNews = async (section) => {
    try {
      const {src} = section.dataset;
      requests[src] ??= fetch(src).then((response) => (response.ok ? response.json() : Promise.reject(response)));
      showNews(section, (await requests[src]).map(itemOf));
    } catch {
      section.querySelector('[role="status"]').textContent = 'We couldn’t load the news.';
    } finally {
      delete requests[section.dataset.src];
    }
  };

  // The whole card is the target of its link; the texts lie above it, so that they can be selected.
  addEventListener('click', ({target, button}) => {
    if (button === 0 && !target.closest('a') && getSelection().type !== 'Range') {
      target.closest('.card')?.querySelector('a').click();
    }
  });

  document.querySelectorAll('[data-src]').forEach(loadNews);

  // Takes as long as all the rest, so it is made while the request is under way.
  const dates = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeZone: 'UTC'});
})();
