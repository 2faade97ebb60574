/** What each kind of report counts. A stage that ended badly with no failure in its report is a failure itself. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** @param {boolean} ok @returns {Counts} */
export const one = (ok) => ({ ...none, [ok ? 'passed' : 'failed']: 1 });

/** @param {readonly Counts[]} all @returns {Counts} */
export const total = (all) =>
  all.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }), none);

/** @param {Counts} counts @param {boolean} ended well */
export const honest = (counts, ended) =>
  !ended && counts.failed === 0 ? { ...counts, failed: 1 } : ended && counts.passed + counts.failed === 0 ? one(false) : counts;

/** `go test -json`: a line an event; a package that does not compile fails without a test. @param {string} out @returns {Counts} */
export const fromGo = (out) => {
  const counts = { ...none };
  for (const line of out.split('\n')) {
    if (!line.startsWith('{')) continue;
    const event = JSON.parse(line);
    if (event.Test === undefined) continue;
    if (event.Action === 'pass') counts.passed += 1;
    if (event.Action === 'fail') counts.failed += 1;
    if (event.Action === 'skip') counts.skipped += 1;
  }
  return counts;
};

/** What the failed tests of Go printed. @param {string} out */
export const failuresOfGo = (out) => {
  /** @type {Map<string, string>} */
  const printed = new Map();
  let shown = '';
  for (const line of out.split('\n')) {
    if (!line.startsWith('{')) {
      shown += line === '' ? '' : `${line}\n`;
      continue;
    }
    const event = JSON.parse(line);
    const key = `${event.Package}/${event.Test ?? ''}`;
    if (event.Action === 'output') printed.set(key, (printed.get(key) ?? '') + event.Output);
    if (event.Action === 'build-output') shown += event.Output;
    if (event.Action === 'fail') shown += printed.get(key) ?? '';
  }
  return shown;
};

/** What a report has to have; of another shape it is a fault, since what is not a number would be no failure. @param {unknown} of @param {string} name @returns {unknown} */
const part = (of, name) => {
  const found = Object.entries(of ?? {}).find(([key]) => key === name);
  if (found === undefined) throw new Error(`the report has no «${name}»`);
  return found[1];
};
/** @param {unknown} of @param {string} name */
const number = (of, name) => {
  const found = part(of, name);
  if (typeof found !== 'number') throw new Error(`«${name}» of the report is no number`);
  return found;
};
/** @param {unknown} of @param {string} name @returns {readonly unknown[]} */
const list = (of, name) => {
  const found = part(of, name);
  if (!Array.isArray(found)) throw new Error(`«${name}» of the report is no list`);
  return found;
};

/** Vitest's JSON reporter. A file that does not load is a failed suite without tests. @param {unknown} report @returns {Counts} */
export const fromVitest = (report) => ({
  passed: number(report, 'numPassedTests'),
  failed: number(report, 'numFailedTests') + list(report, 'testResults').filter((file) => part(file, 'status') === 'failed' && list(file, 'assertionResults').length === 0).length,
  skipped: number(report, 'numPendingTests') + number(report, 'numTodoTests'),
});

/** Playwright's JSON reporter. Passing at the second try is not passing. @param {unknown} report @returns {Counts} */
export const fromPlaywright = (report) => {
  const stats = part(report, 'stats');
  return {
    passed: number(stats, 'expected'),
    failed: number(stats, 'unexpected') + number(stats, 'flaky') + list(report, 'errors').length,
    skipped: number(stats, 'skipped'),
  };
};

/**
 * Stryker's JSON reporter: a file passes when so many of a hundred mutants that tests could see were seen.
 * @param {unknown} report @param {number} threshold @returns {Counts}
 */
export const fromStryker = (report, threshold) =>
  total(
    Object.values(part(report, 'files') ?? {}).flatMap((file) => {
      const found = list(file, 'mutants').map((mutant) => part(mutant, 'status'));
      const having = (/** @type {unknown[]} */ ...statuses) => found.filter((status) => statuses.includes(status)).length;
      const [seen, missed] = [having('Killed', 'Timeout'), having('Survived', 'NoCoverage')];
      return seen + missed === 0 ? [] : [one((100 * seen) / (seen + missed) >= threshold)];
    }),
  );

/** The closing line, which CI reads. @param {Counts} counts */
export const closing = ({ passed, failed, skipped }) =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
