import {existsSync, readdirSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {readManifest} from '../../../tools/manifest/manifest.mjs';
import {fillGenerated} from '../../../tools/manifest/reference.mjs';
import {bars} from './bars.mjs';
import {codeBlock, renderMarkdown} from './markdown.mjs';
import {docPage, footer, header} from './layout.mjs';
import {docPages, docPictures, sourceOf} from './pages.mjs';
import {policyOf} from './policy.mjs';
import {currentRelease} from './release.mjs';
import {StaticRecordings} from './static-recordings.mjs';

/** @type {Record<string, string>} */
const TYPES = {'.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.zip': 'application/zip'};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A document as a whole page of the site. @param {string} path `guide/` @returns {string | undefined} */
function renderDoc(path) {
  const docs = docPages();
  const page = docs.find((entry) => entry.path === path);
  if (page === undefined) {
    return undefined;
  }
  let text = sourceOf(page);
  if (text.includes('<!-- generated:')) {
    text = fillGenerated(text, readManifest());
  }
  const {html, headings} = renderMarkdown(text, page, docs);
  return docPage(page, {html: html.replace('<!-- bars -->', () => bars(text)), headings}, docs);
}

/** The pages that are files of their own, for the build. @returns {string[]} */
function writtenPages() {
  return readdirSync(ROOT, {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('server/'))
    .map((file) => ROOT + file);
}

/** Every page of the site, for the build. @returns {string[]} */
export function sitePages() {
  return [...writtenPages(), ...docPages().map(({path}) => `${ROOT}${path}index.html`)];
}

/** The address of a page below the root of the site, `guide/` for `/guide/index.html`. @param {string} url */
const pathOf = (url) =>
  url
    .replace(/^\//, '')
    .replace(/[?#].*$/, '')
    .replace(/index\.html$/, '');

/**
 * The site: documents as pages, head and foot of every page, and the strict policy that all keep. In the build the
 * recorded answers become files.
 *
 * @returns {import('vite').Plugin}
 */
export function site() {
  const recordings = new StaticRecordings();
  let building = false;
  return {
    name: 'newsstand-site',

    configResolved(config) {
      building = config.command === 'build';
    },

    resolveId: (id) => (id.startsWith(ROOT) && id.endsWith('index.html') && !existsSync(id) ? id : undefined),

    load: (id) =>
      id.startsWith(ROOT) && id.endsWith('index.html') && !existsSync(id)
        ? renderDoc(pathOf(id.slice(ROOT.length)))
        : undefined,

    // The sources define the elements on import, which package.json says of the built files only.
    transform: (code, id) => (/\/src\/define\/[\w-]+\.ts$/.test(id) ? {code, moduleSideEffects: true} : undefined),

    configureServer(server) {
      server.watcher.add(fileURLToPath(new URL('../../../docs', import.meta.url)));
      server.watcher.on('change', (file) => file.endsWith('.md') && server.ws.send({type: 'full-reload'}));
      server.middlewares.use((request, response, next) => {
        const url = request.originalUrl ?? request.url ?? '/';
        const file =
          /^\/(newsstand(?:\.bundle)?\.js|newsstand(?:-wordpress)?\.zip|builder\/release\.json|(?:chunks|themes|locales)\/[\w-]+\.\w+)(?:\?|$)/.exec(
            url,
          )?.[1];
        if (file !== undefined) {
          // The tests have built the site when they ask the server for development, and that takes longer than the rest of them.
          currentRelease(process.env.BUILT_SITE).then((release) => {
            const content = release.get(file);
            response.statusCode = content === undefined ? 404 : 200;
            response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain');
            return response.end(content);
          }, next);
          return undefined;
        }
        const picture = docPictures().get(url.slice(1));
        if (picture !== undefined) {
          response.setHeader('content-type', 'image/webp');
          return response.end(picture);
        }
        const html = /(?:\/|\.html)(?:\?.*)?$/.test(url);
        if (html) {
          response.setHeader('content-security-policy', policyOf(url));
        }
        const page = html ? renderDoc(pathOf(url)) : undefined;
        if (page === undefined) {
          return next();
        }
        response.setHeader('content-type', 'text/html; charset=utf-8');
        server.transformIndexHtml(url, page).then((text) => response.end(text), next);
        return undefined;
      });
    },

    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        response.setHeader('content-security-policy', policyOf(request.url ?? '/'));
        next();
      });
    },

    transformIndexHtml: {
      order: 'pre',
      handler(html, {path}) {
        const page = pathOf(path);
        const docs = docPages();
        const whole = html
          .replace('<!-- site:header -->', () => header(page, docs))
          .replace('<!-- site:footer -->', () => footer(page, docs))
          .replaceAll(/<!-- code: (\w+)\n(.*?)-->/gs, (_, language, code) => codeBlock(code, language));
        if (!building) {
          return whole;
        }
        const tag = `<meta http-equiv="Content-Security-Policy" content="${policyOf(path)}" />`;
        const guarded = whole.includes('http-equiv="Content-Security-Policy"')
          ? whole
          : whole.replace('<head>', `<head>\n${tag}`);
        return recordings.rewrite(guarded, page);
      },
    },

    async generateBundle() {
      for (const [fileName, source] of [...(await currentRelease()), ...recordings.files(), ...docPictures()]) {
        this.emitFile({type: 'asset', fileName, source});
      }
    },
  };
}
