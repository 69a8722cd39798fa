/**
 * Takes over a shadow root that `newsstand prerender` has filled: the content that its picture was drawn from, a JSON
 * list in a script that never runs, or undefined where there is none. The picture is cleared away, since the first
 * rendering, in the same frame, draws it again; hydrating it would cost 2 kB (@lit-labs/ssr-client 1.1).
 */
export function takePrerendered(root: ShadowRoot | null): unknown {
  if (root === null) {
    return undefined;
  }
  const text = root.querySelector('script[type="application/json"]')?.textContent ?? 'null';
  root.replaceChildren();
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
