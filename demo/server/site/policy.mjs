/** The strict policy of the site: what SECURITY.md promises for a host page, kept by the pages that say so. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
};

/** The builder asks any address that a webmaster gives it, and shows its pictures. @type {Record<string, string>} */
const BUILDER = {'img-src': "'self' http: https:", 'connect-src': "'self' http: https:"};

/** The gallery shows pages of its own in frames. @type {Record<string, string>} */
const GALLERY = {'frame-src': "'self'"};

/**
 * The content security policy of a page of the site.
 *
 * @param {string} path of the page, e.g. `/builder/index.html`
 */
export function policyOf(path) {
  const policy = {
    ...POLICY,
    ...(/\/builder\//.test(path) && BUILDER),
    ...(/\/gallery\//.test(path) && GALLERY),
  };
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
