/**
 * The formats of systems that few pages read, by name, and which addresses are theirs. Nothing else of them is there until a page
 * needs it: see `on-demand-formats.ts`.
 */
export const ON_DEMAND: Readonly<Record<string, RegExp>> = {
  plone: /^[^?#]*\/(\+\+api\+\+(?![^/?#])|@(querystring-)?(search|vocabularies)\b)/,
  localist: /^[^?#]*\/api\/2(\.\d)?\/events\b/,
  // A site without pretty permalinks has the route in a parameter.
  'events-calendar': /(\/|%2F)tribe\1events\1v1\1./i,
  'json-ld': /^[^?#]*\.jsonld\b/,
  publications: /^https:\/\/api\.(archives-ouvertes\.fr\/search|(crossref|openalex)\.org\/([^?#]*\/)?works)\b/,
};

/** The name of the format in {@link ON_DEMAND} that an address is of. */
export const onDemandAt = ({href}: URL): string | undefined =>
  Object.keys(ON_DEMAND).find((name) => ON_DEMAND[name]?.test(href));
