/** The version that package.json names; CHANGELOG.md and the words beside this file tell of it. */
export { version as release } from '../../../package.json';
