import {healthcarePosts} from '../healthcare-posts.mjs';
import {picture} from '../picture.mjs';
import {linksTo, recordedPage} from '../replay.mjs';
import {recording} from '../recordings.mjs';
import {wordpressSite} from '../wordpress-site.mjs';
import {upFrom} from './layout.mjs';

/** Stands for the address of the recorded site while its answers are turned into files. */
const SITE = 'https://recorded.invalid';

/** Where the files are, below the root of the site. */
const FOLDER = 'recorded/';

/** What an element asks a WordPress site for, and a file cannot be asked for. */
const WHOLE = {per_page: '100', _embed: 'wp:featuredmedia,wp:term,author'};

/** What a card does not need; the drawings have no sizes. */
const UNREAD = new Set(['_links', 'sizes', 'caption', 'routes', 'avatar_urls']);

/** @param {string} text */
const fileName = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/**
 * The recorded answers as files, for a host that only serves files: whatever address of the recorded site a page names
 * becomes that of a file, and so does whatever that file names.
 */
export class StaticRecordings {
  #posts = healthcarePosts();
  #site = wordpressSite(this.#posts);
  /** @type {Map<string, string>} */
  #files = new Map();

  /** @returns {Iterable<[name: string, content: string]>} */
  files() {
    return this.#files;
  }

  /**
   * A page in which the addresses below `/recorded/ok/` are those of files.
   *
   * @param {string} html
   * @param {string} path of the page below the root of the site, `guide/`
   */
  rewrite(html, path) {
    return html.replaceAll(
      /(\s(?:data-)?(?:src|href|image)=")\/recorded\/ok\/[\w-]+(\/[^"]*)"/g,
      (_, start, address) => `${start}${upFrom(path)}${FOLDER}${this.#fileOf(address.replaceAll('&amp;', '&'))}"`,
    );
  }

  /** The file for an address of the recorded site, written if it is not there yet. @param {string} address `/wp-json/…` */
  #fileOf(address) {
    const url = new URL(address, SITE);
    const upload = /\/wp-content\/uploads\/(?:.*\/)?([^/]+?)(?:-\d+x\d+)?\.\w+$/.exec(url.pathname)?.[1];
    if (upload !== undefined) {
      return this.#write(`pictures/${upload}.svg`, () => picture(upload, 1600, 900));
    }
    const fixture = /^\/fixture\/([\w/-]+)$/.exec(url.pathname)?.[1];
    if (fixture !== undefined) {
      return this.#write(`${fileName(fixture)}.json`, () =>
        JSON.stringify(this.#withDrawings(JSON.parse(recording(fixture).body))),
      );
    }
    const route = /^\/wp-json\/wp\/v2\/(.*)$/.exec(url.pathname)?.[1];
    if (route === undefined) {
      return this.#page(url.pathname);
    }
    return this.#write(`${fileName(route + url.search)}.json`, () => {
      const query = new URLSearchParams({...WHOLE, ...Object.fromEntries(url.searchParams)});
      return JSON.stringify(this.#relative(JSON.parse(this.#site(url.pathname, query, SITE)?.body ?? 'null')));
    });
  }

  /** @param {string} pathname @returns {string} */
  #page(pathname) {
    const post = this.#posts.find(({link}) => new URL(link).pathname === pathname);
    return this.#write(`pages/${post?.id ?? 'all'}.html`, () => {
      const links = () => linksTo(this.#posts, (path) => `../${this.#page(path)}`);
      return recordedPage(post?.title.rendered ?? 'All news', post?.excerpt.rendered ?? links(), '../../');
    });
  }

  /** An answer whose pictures, which are on servers of their own, are our drawings. @param {any} value @returns {any} */
  #withDrawings(value) {
    if (typeof value === 'string') {
      const name = /^https?:\/\/\S*\/([^/?#]+)\.(?:png|jpe?g|webp)$/.exec(value)?.[1];
      return name === undefined ? value : this.#write(`pictures/${name}.svg`, () => picture(name, 1600, 900));
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    return Array.isArray(value)
      ? value.map((entry) => this.#withDrawings(entry))
      : Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.#withDrawings(entry)]));
  }

  /** Addresses as a file can have them wherever the site is: relative to itself. @param {any} value @returns {any} */
  #relative(value) {
    if (typeof value === 'string') {
      return value.startsWith(`${SITE}/`) && !value.includes('/wp-json/')
        ? this.#fileOf(value.slice(SITE.length))
        : value;
    }
    if (Array.isArray(value)) {
      return value.map((entry) => this.#relative(entry));
    }
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).flatMap(([key, entry]) => (UNREAD.has(key) ? [] : [[key, this.#relative(entry)]])),
        )
      : value;
  }

  /** @param {string} name @param {() => string} make */
  #write(name, make) {
    if (!this.#files.has(FOLDER + name)) {
      this.#files.set(FOLDER + name, '');
      this.#files.set(FOLDER + name, make());
    }
    return name;
  }
}
