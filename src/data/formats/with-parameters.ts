/** A copy of an address with parameters that it does not have yet; the host's own win. */
export function withParameters(url: URL, parameters: Readonly<Record<string, string>>): URL {
  const request = new URL(url);
  for (const [name, value] of Object.entries(parameters)) {
    if (!request.searchParams.has(name)) {
      request.searchParams.append(name, value);
    }
  }
  return request;
}
