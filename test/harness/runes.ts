/** Node, with modules compiled and found as for a browser. */
export default { name: 'runes', viteEnvironment: 'client', setup: () => ({ teardown: () => undefined }) };
