import { expect, test } from 'vitest';
import { closing, fromGo, fromPlaywright, fromStryker, fromVitest, honest, one, total } from '../../scripts/counts.mjs';

test('Go counts tests, not packages, and no output lines', () => {
  const lines = [
    { Action: 'run', Package: 'p', Test: 'A' },
    { Action: 'output', Package: 'p', Test: 'A', Output: '--- FAIL' },
    { Action: 'fail', Package: 'p', Test: 'A' },
    { Action: 'pass', Package: 'p', Test: 'B' },
    { Action: 'pass', Package: 'p', Test: 'B/row' },
    { Action: 'skip', Package: 'p', Test: 'C' },
    { Action: 'fail', Package: 'p' },
  ];
  const out = ['# a warning of the compiler', ...lines.map((line) => JSON.stringify(line)), ''].join('\n');
  expect(fromGo(out)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('a Vitest file that does not load is a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ],
  };
  expect(fromVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test('a report of another shape is a fault, and no count: what is not a number would be no failure', () => {
  expect(() => fromVitest({ numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, testResults: [] })).toThrow('numTodoTests');
  expect(() => fromPlaywright({ stats: { passed: 5 }, errors: [] })).toThrow('expected');
  expect(() => fromPlaywright({ errors: [] })).toThrow('stats');
  expect(() => fromStryker({ files: { 'a.ts': {} } }, 75)).toThrow('mutants');
  expect(() => fromStryker(null, 75)).toThrow('files');
});

test('a flaky Playwright test and a config that throws are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(fromPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test('a mutated file passes when enough of its mutants were seen', () => {
  const file = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) });
  const files = {
    'all.ts': file('Killed', 'Timeout', 'Ignored'),
    'just-enough.ts': file('Killed', 'Killed', 'Killed', 'Survived'),
    'too-few.ts': file('Killed', 'Killed', 'Survived'),
    'not-run.ts': file('NoCoverage'),
    'data.ts': file('Ignored', 'CompileError'),
  };
  expect(fromStryker({ files }, 75)).toEqual({ passed: 2, failed: 2, skipped: 0 });
});

test('a stage cannot end badly, or with nothing run, and count as well', () => {
  expect(honest({ passed: 9, failed: 0, skipped: 0 }, false)).toEqual({ passed: 9, failed: 1, skipped: 0 });
  expect(honest({ passed: 0, failed: 0, skipped: 4 }, true)).toEqual(one(false));
  expect(honest({ passed: 9, failed: 2, skipped: 0 }, false).failed).toBe(2);
  expect(honest({ passed: 9, failed: 0, skipped: 0 }, true)).toEqual({ passed: 9, failed: 0, skipped: 0 });
});

test('the closing line is the one that CI reads', () => {
  expect(closing(total([one(true), one(true), one(false)]))).toBe('2 passed, 1 failed');
  expect(closing({ passed: 2, failed: 0, skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped');
});
