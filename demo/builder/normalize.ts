import type {Choices} from './choices.js';
import {readAddress} from './read-address.js';

/** The choices that are addresses, and what their fields are called. */
const ADDRESSES = {
  src: 'Address of your news',
  more: 'More sources',
  themes: 'Address of the themes',
  href: 'Address of all news',
  picture: 'Picture for news without one',
  script: 'Address of the script',
} as const;

export type AddressName = keyof typeof ADDRESSES;

export const isAddressName = (name: string): name is AddressName => Object.hasOwn(ADDRESSES, name);

/** The choices with their addresses read. */
export interface Normalized {
  /** As they are shown in their fields: whole addresses, and as it was typed what is none. */
  shown: Choices;
  /** As they are used: without what is no address. */
  used: Choices;
  /** What is wrong with those that are no addresses, by their field. */
  refused: Partial<Record<AddressName, string>>;
}

/** A line of `more`: an address, a space, and the name of the publisher. */
export function sourceLine(line: string): {address: string; name: string} | undefined {
  const [, address, name = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(line) ?? [];
  return address === undefined ? undefined : {address, name};
}

/** Each line of `more` with its address read. */
function normalizeLines(text: string): {shown: string; used: string; problem: string} {
  const lines = text.split('\n').flatMap((line) => {
    const {address: typed, name = ''} = sourceLine(line) ?? {};
    if (typed === undefined) {
      return [];
    }
    const {address, problem} = readAddress(typed);
    return [{problem, line: `${address || typed} ${name}`.trim()}];
  });
  const good = lines.filter(({problem}) => problem === '');
  return {
    shown: lines.map(({line}) => line).join('\n'),
    used: good.map(({line}) => line).join('\n'),
    problem: lines.find(({problem}) => problem !== '')?.problem ?? '',
  };
}

/** Reads every address among the choices. */
export function normalize(choices: Choices): Normalized {
  const normalized: Normalized = {shown: {...choices}, used: {...choices}, refused: {}};
  for (const name of Object.keys(ADDRESSES) as AddressName[]) {
    const typed = choices[name];
    const {address, problem} = readAddress(typed, name === 'href' || name === 'picture' || name === 'script');
    const read = name === 'more' ? normalizeLines(typed) : {shown: address || typed, used: address, problem};
    normalized.shown[name] = read.shown;
    normalized.used[name] = read.used;
    if (read.problem) {
      normalized.refused[name] = `${ADDRESSES[name]}: ${read.problem}`;
    }
  }
  return normalized;
}
