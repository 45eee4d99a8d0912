/** What the compiler can't say: the import lanes, cycles, promises that nobody waits for, and a few house rules. */
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { laneZones } from './scripts/lanes.mjs';

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'docs', '**/node_modules', '**/*.d.mts']),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/await-thenable': 'off', // awaiting nothing is how fakes let a turn pass
      '@typescript-eslint/no-unnecessary-type-assertion': 'off', // some say what a reader can't see
      '@typescript-eslint/no-unused-vars': 'off', // the compiler's noUnusedLocals and noUnusedParameters
      '@typescript-eslint/no-base-to-string': 'off', // keys of IndexedDB are of many kinds
      '@typescript-eslint/prefer-promise-reject-errors': 'off', // a signal's reason is whatever its owner said
      '@typescript-eslint/require-await': 'off', // a fake of an asynchronous port has nothing to wait for
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off', // ports are interfaces of functions: they have no `this`
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })],
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: laneZones() }],
      'import-x/no-cycle': 'error',
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      'import-x/no-nodejs-modules': 'error',
      'max-lines': ['error', 400],
      'no-console': 'error',
    },
  },
  {
    // Browsers route errors to the page; elsewhere the console is all there is.
    files: ['src/lib/report-error.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // What follows @ts-expect-error has no type.
    files: ['test/**/*.test-d.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);
