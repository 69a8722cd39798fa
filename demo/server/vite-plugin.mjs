import {healthcarePosts} from './healthcare-posts.mjs';
import {createReplay} from './replay.mjs';

/**
 * Lets the dev server and the preview answer as the recorded news site, faults included.
 *
 * @returns {import('vite').Plugin}
 */
export function demoServer() {
  const replay = createReplay({posts: healthcarePosts()});
  /** @type {import('vite').Connect.NextHandleFunction} */
  const middleware = (request, response, next) => {
    if (!replay(request, response)) {
      next();
    }
  };
  return {
    name: 'recorded-news',
    configureServer: (server) => void server.middlewares.use(middleware),
    configurePreviewServer: (server) => void server.middlewares.use(middleware),
  };
}
