import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';
import { arrows, globalsOfGoja, syntaxOfLaw, syntaxOfScreens, syntaxOfServer, syntaxOfTests } from './eslint.arrows.js';

const tests = ['**/*.test.ts', '**/*-for-test.ts', '**/*.test-*.ts'];

/** @param {number} max */
const lines = (max) => ({ 'max-lines': /** @type {const} */ (['error', { max, skipBlankLines: false, skipComments: false }]) });

export default defineConfig(
  globalIgnores(['build/', 'data/', 'node_modules/', '.svelte-kit/', 'reports/', '.stryker-tmp/', 'test-results/', 'playwright-report/', 'static/', 'pocketbase/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts,svelte}'],
    rules: {
      ...lines(300),
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  tseslint.configs.strict,
  svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      // `let { … } = $props()` is how runes are written.
      'prefer-const': 'off',
      // The app lives at the root of its host: paths are written as they are.
      'svelte/no-navigation-without-resolve': 'off',
      // {@html} would be the one door for a stranger's markup.
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    rules: {
      // Destructuring a field away is how a copy without it is written.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  // In a test a wrong `!` fails the test, which is what it is for.
  { files: [...tests, 'test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },

  // A property that runs with another seed each time fails for whoever comes next.
  { files: ['src/**/*.test.ts', 'test/**/*.test.ts'], rules: { 'no-restricted-imports': arrows.tests } },

  { files: ['test/**/*.ts'], ignores: ['test/harness/run-folder.ts'], rules: { 'no-restricted-syntax': syntaxOfTests } },

  { files: ['src/law/**/*.ts'], ignores: tests, rules: { 'no-restricted-imports': arrows.law, 'no-restricted-globals': globalsOfGoja, 'no-restricted-syntax': syntaxOfLaw } },
  { files: ['src/server/**/*.ts'], ignores: tests, rules: { 'no-restricted-imports': arrows.server, 'no-restricted-globals': globalsOfGoja, 'no-restricted-syntax': syntaxOfServer } },
  { files: ['src/lib/**/*.{ts,svelte}', 'src/*.ts'], ignores: tests, rules: { 'no-restricted-imports': arrows.lib } },
  { files: ['src/lib/storage/**/*.ts'], ignores: tests, rules: { 'no-restricted-imports': arrows.storage } },
  { files: ['src/lib/remote/**/*.ts'], ignores: tests, rules: { 'no-restricted-imports': arrows.remote } },
  { files: ['src/routes/**/*.{ts,svelte}'], ignores: tests, rules: { 'no-restricted-imports': arrows.routes } },
  { files: ['src/**/*.svelte', 'src/**/*.svelte.ts'], ignores: ['src/lib/ui/whenever.svelte.ts'], rules: { 'no-restricted-syntax': syntaxOfScreens } },
  { files: ['scripts/**/*.mjs'], ignores: ['scripts/generate-*.mjs'], rules: { 'no-restricted-imports': arrows.scripts } },

  {
    // Data and words: long because there is much of it, not because it does much.
    files: ['src/lib/i18n/*.ts', 'src/law/texts/**/*.ts', 'src/law/forms/**/*.ts', 'src/law/holidays.ts', 'src/law/moved-days.ts'],
    rules: lines(500),
  },
  {
    // PocketBase's own files: its globals come from build/types.d.ts by a reference.
    files: ['pb_migrations/*.js', 'src/server/*.pb.js'],
    rules: { '@typescript-eslint/triple-slash-reference': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['src/server/*.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
);
