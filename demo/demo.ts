import 'newsstand-elements/define';
import type {NewsFeed, ThemeList} from 'newsstand-elements';

const feed = document.querySelector<NewsFeed>('#feed');
const themes = document.querySelector<ThemeList>('#themes');
const form = document.querySelector<HTMLFormElement>('.switch');
const output = form?.querySelector('output');

// Each choice gets a count of its own on the server, so that "fails twice" does so each time.
let visit = 0;

/** Shows what the feed's own properties say, as a host page could read them. */
function showState(tries = ''): void {
  if (output && feed) {
    output.value = `${feed.status}${feed.stale ? ', stale' : ''}${feed.error ? ` (${feed.error.kind})` : ''}${tries}`;
  }
}

form?.addEventListener('change', () => {
  const scenario = new FormData(form).get('scenario');
  const site = `/recorded/${String(scenario)}/demo${++visit}`;
  if (feed && themes) {
    feed.src = `${site}/wp-json/wp/v2/posts`;
    themes.src = `${site}-themes/wp-json/wp/v2/categories?parent=2`;
    void feed.updateComplete.then(() => showState());
  }
});
feed?.addEventListener('news-feed-load', () => showState());
feed?.addEventListener('news-feed-error', ({attempt, willRetry}) => {
  showState(willRetry ? `, try ${attempt} failed` : '');
});
