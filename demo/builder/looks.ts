import type {Look} from './request.js';

/** The ready themes of the package, their addresses written out so that the build finds the files. */
export const LOOKS: readonly Look[] = [
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
