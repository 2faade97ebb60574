/** What the commands print. */

const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
/** @param {string} code @param {string} text */
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

/** A failure that a person can mend: what happened, and what to do. */
export class Stop extends Error {
  /** @param {string} what @param {string} mend */
  constructor(what, mend) {
    super(what);
    this.mend = mend;
  }
}

/** @param {number} from `performance.now()` of the beginning */
export const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** @param {string} text */
export const say = (text) => console.log(text);

/**
 * Prints a step and how long it took; quiet work that took no time is not worth a line.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export const step = async (name, work) => {
  const from = performance.now();
  const result = await work();
  say(`${paint('32', '✓')} ${name} ${paint('2', `(${seconds(from)})`)}`);
  return result;
};

/**
 * Runs a command's body; a failure that can be mended is worded, any other is shown whole.
 * @param {() => Promise<number | void>} body
 */
export const main = async (body) => {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (error instanceof Stop) {
      console.error(`\n${paint('31', '✗')} ${error.message}\n  ${error.mend}\n`);
    } else {
      console.error(error);
    }
    process.exitCode = 1;
  }
};
