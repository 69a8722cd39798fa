import type {Code} from './tags.js';

/** Whether an address names its host, another one than that of the page. */
export const isElsewhere = (address: string): boolean => /^https?:\/\//i.test(address.trim());

/** Where a file is in the folder that a system keeps its own files in: its address, without what leads to that folder. */
export const fileOf = (address: string): string => address.trim().replace(/^(?:\.{0,2}\/)+/, '');

/** The same as text in quotes of a template language, which has to stay text there. */
const inQuotes = (address: string): string =>
  fileOf(address).replaceAll(/["'`\\{}<>\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** How a system writes the address of a file: itself for one that is elsewhere. */
export type WriteFile = (address: string) => string | Code;

export const asItIs: WriteFile = (address) => address;

const unlessElsewhere =
  (write: WriteFile): WriteFile =>
  (address) =>
    isElsewhere(address) ? address : write(address);

/** Below the site's own address, whatever folder that is in. */
export const forHugo = unlessElsewhere((address) => ({code: `{{ "${inQuotes(address)}" | relURL }}`}));
export const forJekyll = unlessElsewhere((address) => ({code: `{{ '/${inQuotes(address)}' | relative_url }}`}));
export const forTypo3 = unlessElsewhere(
  (address) => `EXT:your_sitepackage/Resources/Public/JavaScript/${fileOf(address)}`,
);

/** Where the script has to be for a page that names it so; nothing for one that is elsewhere. */
export function scriptPath(address: string): string {
  if (isElsewhere(address)) {
    return '';
  }
  const file = fileOf(address);
  if (!address.trim().startsWith('/')) {
    return `Browsers look for the script beside the page: a page in another folder needs another address.`;
  }
  return file.includes('/')
    ? `The script has to be at https://your-site/${file}, with its folders beside it.`
    : `Put ${file} and its folders into the top folder of your site, so that the script is at https://your-site/${file}.`;
}
