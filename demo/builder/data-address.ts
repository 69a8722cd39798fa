/** Whether an address is one of data by its looks. */
export function isDataAddress({pathname, search}: URL): boolean {
  return (
    /\/(?:wp-json|jsonapi|api|graphql|\+\+api\+\+)(?:\/|$)|\.json$|\/feed\/json\/?$/i.test(pathname) ||
    /[?&](?:rest_route=|feed=json)/.test(search)
  );
}

/** Whether an address is one of RSS or Atom by its looks, which browsers cannot read from another site as news. */
export function isXmlFeedAddress({pathname, search}: URL): boolean {
  return /\/(?:feed|rss|atom|rdf)\/?$|\.(?:rss|atom|rdf|xml)$/i.test(pathname) || /[?&]feed=(?!json)/i.test(search);
}
