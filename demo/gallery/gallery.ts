const form = document.querySelector('form');
const code = document.querySelector('#code');

/** Shows in every frame what is chosen, and how a page would say it. */
function show(): void {
  if (form === null || code === null) {
    return;
  }
  const chosen = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  for (const frame of document.querySelectorAll('iframe')) {
    const page = new URL(frame.src);
    page.search = chosen.toString();
    // A new address in `src` would be a step of the browser's history each.
    frame.contentWindow?.location.replace(page);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('h2 a')) {
    link.search = chosen.toString();
  }
  const theme = chosen.get('theme');
  const layout = chosen.get('layout');
  code.textContent = [
    ...(theme === 'none' ? [] : [`<link rel="stylesheet" href="/themes/${theme}.css">`]),
    `<news-feed src="…"${layout === 'grid' ? '' : ` layout="${layout}"`}></news-feed>`,
  ].join('\n');
}

form?.addEventListener('change', show);
show();
