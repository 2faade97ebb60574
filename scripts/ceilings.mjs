/** What may not grow unseen. Bytes. A ceiling is raised in a commit that says why. */
export const ceilings = {
  /** build/pb_hooks/otinim.js, minified: every VM of PocketBase loads it. */
  serverBundle: 150 * 1024,
  /** JavaScript, gzip, until the first section can be filled: entry and the route's own. */
  firstRoute: 100 * 1024,
  /** JavaScript, gzip, of any other route. */
  route: 140 * 1024,
};
