import {createServer} from 'node:http';

/**
 * A server of a test's own, at a port that nobody else has.
 *
 * @param {import('node:http').RequestListener} answer
 * @param {string} [host] address of this machine
 */
export async function listen(answer, host = '127.0.0.1') {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, host, () => resolve(undefined)));
  const address = server.address();
  return {
    origin: `http://${host}:${typeof address === 'object' ? address?.port : ''}`,
    /** Ends what is on its way, too. */
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
