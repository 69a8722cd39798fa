/** A file below `test/fixtures`: a recording of an HTTP answer, or plain JSON. */
interface Recording {
  response?: {status: number; headers: [string, string][]; body: string};
}

/** The JSON of a fixture: the parsed body of a recorded answer, or the file itself. */
export async function fixtureJson(name: string): Promise<unknown> {
  const answer = await fetch(new URL(`fixtures/${name}.json`, import.meta.url));
  const file = (await answer.json()) as Recording;
  return file.response ? (JSON.parse(file.response.body) as unknown) : file;
}
