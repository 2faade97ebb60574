/** Entry of `npm run verify`: what the command needs of the law, bundled alone. */
export { decimals } from './fraction';
export { outcomesOf } from './outcome';
export { verifyPublication } from './publication';
export { signaturesOf } from './publication-signatures';
