import 'newsstand-elements/define';
import type {NewsFeed, ThemeList} from 'newsstand-elements';
import {breakFiles, withFault, type Fault} from './faults.js';
import {onAnnouncement} from './site/announcements.js';

breakFiles();

const feed = document.querySelector<NewsFeed>('#feed');
const themes = document.querySelector<ThemeList>('#themes');
const form = document.querySelector<HTMLFormElement>('.switch');
const output = form?.querySelector('output');
const [news, categories] = [feed?.getAttribute('src') ?? '', themes?.getAttribute('src') ?? ''];

// Each choice gets a count of its own on the server, so that "fails twice" does so each time.
let visit = 0;

/** Shows what the feed's own properties say, as a host page could read them. */
function showState(tries = ''): void {
  if (output && feed) {
    output.value = `${feed.status}${feed.stale ? ', stale' : ''}${feed.error ? ` (${feed.error.kind})` : ''}${tries}`;
  }
}

form?.addEventListener('change', () => {
  const fault = String(new FormData(form).get('scenario')) as Fault;
  visit++;
  if (feed && themes) {
    feed.src = withFault(news, fault, visit);
    themes.src = withFault(categories, fault, visit);
    void feed.updateComplete.then(() => showState());
  }
});
feed?.addEventListener('news-feed-load', () => showState());
feed?.addEventListener('news-feed-error', ({attempt, willRetry}) => {
  showState(willRetry ? `, try ${attempt} failed` : '');
});

// What a reader hears, for those who see. Itself it is no live region: who uses a screen reader has heard it already.
const transcript = document.querySelector<HTMLOListElement>('#transcript');
const MAX_LINES = 5;

function addLine(text: string, who: string): void {
  const line = document.createElement('li');
  const said = document.createElement('q');
  said.textContent = text;
  line.append(`${who}: `, said);
  transcript?.replaceChildren(...[...transcript.children, line].slice(-MAX_LINES));
}

if (transcript && feed && themes) {
  onAnnouncement(feed, (text) => addLine(text, 'News'));
  onAnnouncement(themes, (text) => addLine(text, 'Themes'));
}
