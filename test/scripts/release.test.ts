import { expect, test } from 'vitest';
import { checkRelease, entryOf } from '../../scripts/release.mjs';

const changelog = '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- More.\n\n## [0.1.0] - 2026-11-21\n\nThe first.\n\n## [0.0.1] - soon\n\nNo date.\n\n## [0.0.2] - 2026-01-01\n';
const ready = { wanted: '0.2.0', changelog, changed: '', tags: ['v0.1.0'] };

test('a version is released with what its changelog tells of it', () => {
  expect(checkRelease(ready)).toBe('### Added\n\n- More.');
  expect(entryOf(changelog, '0.1.0')).toBe('The first.');
});

test.each([
  ['no entry', { wanted: '0.3.0' }, /no dated entry/],
  ['an entry without a date', { wanted: '0.0.1' }, /no dated entry/],
  ['an entry that tells of nothing', { wanted: '0.0.2' }, /no dated entry/],
  ['changes that no commit holds', { changed: ' M README.md' }, /no commit holds/],
  ['a tag that is there', { tags: ['v0.2.0'] }, /has been released/],
  ['something under «Unreleased»', { changelog: changelog.replace('## [Unreleased]\n', '## [Unreleased]\n\n- Later.\n') }, /Unreleased/],
  ['no version', { wanted: 'soon' }, /three numbers|version is/],
])('with %s nothing is released', (_name, state, why) => {
  expect(() => checkRelease({ ...ready, ...state })).toThrow(why);
});
