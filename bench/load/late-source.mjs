// Times the first page of four sources of which one is late: node bench/load/late-source.mjs
// With a server of its own on this machine, and the data entry as `npm run build` makes it, which is what a feed loads with. The
// three others answer after 0.1 s. What is measured is waiting, so a busy machine adds little.
import {createServer} from 'node:http';
import {openNews} from 'newsstand-elements/data';

const QUICK = 100;
const LIMIT = 6;

/** @type {Record<string, (response: import('node:http').ServerResponse, times: number, answer: () => void) => void>} */
const CASES = {
  'as quick as the others': (_, __, answer) => void setTimeout(answer, QUICK),
  hangs: () => {},
  'takes 6 s': (_, __, answer) => void setTimeout(answer, 6000).unref(),
  'is reset': (response) => void response.destroy(),
  'answers 503': (response) => void response.writeHead(503).end(),
  'answers 503, and at the third attempt': (response, times, answer) =>
    times < 3 ? void response.writeHead(503).end() : answer(),
};

/** @type {string} */
let behaviour = '';
let times = 0;

const server = createServer(({url = ''}, response) => {
  const number = Number(url.slice(1)) || 0;
  const answer = () => {
    const items = [1, 2, 3].map((day) => ({
      id: `${day}`,
      title: `${number} ${day}`,
      url: `https://source-${number}.example/${day}`,
      date_published: `2026-01-0${day}T0${number}:00:00Z`,
    }));
    response.end(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items}));
  };
  if (number === 4) {
    CASES[behaviour]?.(response, ++times, answer);
  } else {
    setTimeout(answer, QUICK);
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
const sources = [1, 2, 3, 4].map((number) => ({src: `${origin}/${number}`, label: `Source ${number}`}));

for (behaviour of Object.keys(CASES)) {
  times = 0;
  const start = performance.now();
  const {items, pending, failed} = await openNews({sources, limit: LIMIT}).next();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const rest = pending.length > 0 ? ', it is waited for' : failed.length > 0 ? ', it failed' : '';
  console.log(`The fourth source ${behaviour}: ${items.length} items after ${seconds} s${rest}`);
}
server.closeAllConnections();
server.close();
process.exit(0);
