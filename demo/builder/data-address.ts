/** Whether an address is one of data by its looks. */
export function isDataAddress({pathname, search}: URL): boolean {
  return (
    /\/(?:wp-json|jsonapi|api|graphql)(?:\/|$)|\.json$|\/feed\/json\/?$/i.test(pathname) ||
    /[?&](?:rest_route|feed)=/.test(search)
  );
}
