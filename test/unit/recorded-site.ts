import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createReplay} from '../../demo/server/replay.mjs';
import {ReplayedSite} from '../replayed-site.js';

const replay = createReplay();
const server = createServer((request, response) => void (replay(request, response) || response.writeHead(404).end()));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
// A connection that is kept for the next test is closed by nobody in between.
server.keepAliveTimeout = 0;
// It ends with the process, and its connections do.
server.unref();
server.on('connection', (socket) => socket.unref());

const {port} = server.address() as AddressInfo;

/** Address of a page beside the recorded sites, which relative addresses belong to. */
export const PAGE = `http://127.0.0.1:${port}/page.html`;

/** A recorded site of its own, served by this process. */
export class RecordedSite extends ReplayedSite {
  /** @param scenario how the site behaves, e.g. `fails-2`; see the replay server of the demo */
  constructor(scenario = 'ok') {
    super(scenario, new URL(PAGE).origin);
  }
}
