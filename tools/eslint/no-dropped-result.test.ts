import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { noDroppedResult } from './no-dropped-result.js';

const types = `
  interface Ok<T> { ok: true; value: T } interface Err<E> { ok: false; error: E } type Result<T, E> = Ok<T> | Err<E>;
  declare function act(): Result<number, string>; declare function later(): Promise<Result<number, string>>; declare function say(): void;`;

function complaintsAbout(code: string): number {
  const linter = new Linter({ cwd: import.meta.dirname });
  const messages = linter.verify(`${types} ${code}`, [{
    files: ['**/*.ts'],
    languageOptions: {
      parser: tseslint.parser as Linter.Parser,
      parserOptions: { projectService: { allowDefaultProject: ['*.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { hengjian: { rules: { 'no-dropped-result': noDroppedResult } } },
    rules: { 'hengjian/no-dropped-result': 'error' },
  }] as unknown as Linter.Config[], 'example.ts');
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.length;
}

test.each(['say();', 'const result = act();', 'void act();', 'export async function all() { return await later(); }', 'let result; result = act();'])(
  'a Result that is used, or put away on purpose, is fine: %s', (code) => { expect(complaintsAbout(code)).toBe(0); },
);

test.each(['act();', 'later();', 'export async function all() { await later(); }'])(
  'a Result that nobody looks at is an error: %s', (code) => { expect(complaintsAbout(code)).toBe(1); },
);
