import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import { noDroppedResult } from './no-dropped-result.js';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const types = `
  interface Ok<T> { ok: true; value: T } interface Err<E> { ok: false; error: E } type Result<T, E> = Ok<T> | Err<E>;
  declare function act(): Result<number, string>; declare function later(): Promise<Result<number, string>>; declare function say(): void;`;

const tester = new RuleTester({ languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.ts'] }, tsconfigRootDir: import.meta.dirname } } });

tester.run('no-dropped-result', noDroppedResult, {
  valid: [
    `${types} say();`,
    `${types} const result = act();`,
    `${types} void act();`,
    `${types} export async function all() { return await later(); }`,
    `${types} let result; result = act();`,
  ],
  invalid: [
    { code: `${types} act();`, errors: [{ messageId: 'dropped' }] },
    { code: `${types} later();`, errors: [{ messageId: 'dropped' }] },
    { code: `${types} export async function all() { await later(); }`, errors: [{ messageId: 'dropped' }] },
  ],
});
