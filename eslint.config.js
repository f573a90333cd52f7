// @ts-check
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noDroppedResult } from './tools/eslint/no-dropped-result.js';

const pureFiles = ['packages/*/src/**/*.ts', '**/rules*.ts'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.spec.ts', 'packages/test-kit/**', 'packages/extraction/src/test-support/**'];

const noEnum = { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and survives JSON.' };
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const pure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'A rule has no clock: take the instant as a parameter.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'A rule has no clock: take the instant as a parameter.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'A rule throws no dice: take the seed as a parameter.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/dist.*/**', '**/node_modules/**', '.data/**', 'coverage/**', '.dependency-cruiser.js'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { project: ['tsconfig.node.json', 'tsconfig.e2e.json', 'apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    plugins: { hengjian: { rules: { 'no-dropped-result': noDroppedResult } } },
    rules: {
      'hengjian/no-dropped-result': 'error',
      eqeqeq: 'error',
      // How a package brings along the types of a library that has none.
      '@typescript-eslint/triple-slash-reference': ['error', { path: 'always' }],
      'no-restricted-syntax': ['error', noEnum, noDefaultExport],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
    },
  },
  { files: pureFiles, ignores: tests, rules: { 'no-restricted-syntax': ['error', noEnum, noDefaultExport, ...pure] } },
  {
    files: ['apps/web/src/**/*.tsx', 'apps/web/src/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  // Tools that load a configuration by its default export, and packages of others that have one.
  { files: ['**/*.d.ts', '*.config.ts', 'apps/*/*.config.ts'], rules: { 'no-restricted-syntax': ['error', noEnum] } },
);
