// Which tests ask about which folder of the data layer: with all of them each mutant that is read at the start costs the whole run.

/** The share of mutants that must be killed in each folder, in percent. */
export const BREAK = 90;

/** Folders of src/data, each with the folders of test/data that ask about it. @type {Readonly<Record<string, readonly string[]>>} */
export const FOLDERS = {
  model: ['model'],
  http: ['http'],
  pages: ['pages'],
  // How readers find the next page is said by the tests of pages.
  formats: ['formats', 'pages'],
};
