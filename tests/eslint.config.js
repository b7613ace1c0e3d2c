// Faults that the compiler lets pass and types show, such as a promise that nobody awaits. Style is Prettier's,
// and `astro check` reads the Astro files.

import { join } from 'node:path';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // A project of its own, which tsconfig.json leaves out too.
  { ignores: ['tests/bench/peers/astro/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      // One program for all files takes a fifth less time than the project service of editors.
      parserOptions: { project: 'tsconfig.json', tsconfigRootDir: join(import.meta.dirname, '..') },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // The test runner waits for these itself.
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'test'] },
          ],
        },
      ],
      // In the preset a rejection's reason may pass through `catch` callbacks as `any`.
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      // TypeScript's `noUnusedLocals` reports them, and accepts properties that are left out of a rest.
      '@typescript-eslint/no-unused-vars': 'off',
      // A closure may need a variable before its one assignment, when `const` would throw.
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
    },
  },
);
