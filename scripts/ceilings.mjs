/** What may not grow unseen. Bytes. A ceiling is raised in a commit that says why. */
export const ceilings = {
  /** build/pb_hooks/otinim.js, minified: every VM of PocketBase loads it. */
  serverBundle: 150 * 1024,
  /** Routes on the way to the first section; the wanted 100 KB are counted on them. */
  first: ['/', '/(applicant)', '/drafts/[draft]/[section]'],
  /** JavaScript, gzip, until such a route can be used: entries, layouts and its own. */
  firstRoute: 100 * 1024,
  /** JavaScript, gzip, of any other route. */
  route: 150 * 1024,
};
