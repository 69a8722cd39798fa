import type {Skin} from './request.js';

/** The ready themes of the package, their addresses written out so that the build finds the files. */
export const SKINS: readonly Skin[] = [
  {
    name: 'quiet',
    title: 'quiet',
    file: 'themes/quiet.css',
    url: new URL('../../src/themes/quiet.css', import.meta.url).href,
  },
  {
    name: 'newspaper',
    title: 'newspaper',
    file: 'themes/newspaper.css',
    url: new URL('../../src/themes/newspaper.css', import.meta.url).href,
  },
  {
    name: 'bold',
    title: 'bold',
    file: 'themes/bold.css',
    url: new URL('../../src/themes/bold.css', import.meta.url).href,
  },
];
