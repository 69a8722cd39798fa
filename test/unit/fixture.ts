import {readFile} from 'node:fs/promises';

/** A file below `test/fixtures`: a recording of an HTTP answer, or plain JSON. */
interface Recording {
  response?: {status: number; headers: [string, string][]; body: string};
}

/** The text of a file below `test/fixtures`. */
export function fixtureText(name: string): Promise<string> {
  return readFile(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8');
}

/** The JSON of a fixture: the parsed body of a recorded answer, or the file itself. */
export async function fixtureJson(name: string): Promise<unknown> {
  const file = JSON.parse(await fixtureText(name)) as Recording;
  return file.response ? (JSON.parse(file.response.body) as unknown) : file;
}
