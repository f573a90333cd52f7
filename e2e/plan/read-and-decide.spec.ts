import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPlan } from './a-plan.ts';
import { accessibilityProblems, openedWords, upload, uploadAndOpen, withProduct } from './product.ts';

const product = withProduct();

async function save(page: Page, what: string): Promise<Buffer> {
  await page.getByRole('button', { name: '导出' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: what }).click()]);
  return readFile(await download.path());
}

test('upload, look up 9 家 in its sentence, choose the reading, export Excel and JSON, reload: the decision stands', async () => {
  const page = await product.visit('/plans');
  await page.getByText('还没有计划').waitFor();
  await uploadAndOpen(page, '计划.txt', aPlan());

  await page.getByRole('button', { name: /合计与分项不符/u }).click();
  expect(await openedWords(page)).toContain('9家');
  const tab = page.getByRole('tab', { name: /^发现/u });
  const before = Number((await tab.textContent())?.replace(/\D/gu, ''));
  await page.getByRole('radio', { name: /总数应为8家/u }).check();
  await page.getByRole('button', { name: '采用所选读法' }).click();
  await page.getByText('处理经过').waitFor();
  expect(Number((await tab.textContent())?.replace(/\D/gu, ''))).toBe(before - 1);

  const facts = JSON.parse((await save(page, 'JSON')).toString('utf8')) as { counts: { value: number; subject: string }[]; targets: unknown[] };
  expect(facts.counts.some((count) => count.value === 8)).toBe(true);
  expect(facts.targets.length).toBeGreaterThanOrEqual(8);
  expect((await save(page, 'Excel')).subarray(0, 2).toString('latin1')).toBe('PK');

  await page.reload();
  await page.getByRole('button', { name: /已处理.*合计与分项不符/u }).click();
  await page.getByText(/采用读法：各分项无误/u).first().waitFor();
  expect(await page.locator('.finding-history').textContent()).toContain('本机用户');
});

test('every named firm opens to its name, every stated figure to its words, and a verified sum to its parts', async () => {
  const page = await product.visit('/plans');
  await uploadAndOpen(page, '出处.txt', aPlan());
  await page.getByRole('tab', { name: /^对象/u }).click();
  await page.getByRole('button', { name: /^临河气体有限公司/u }).click();
  expect(await openedWords(page)).toBe('临河气体有限公司');
  await page.getByRole('button', { name: '下一处出处' }).click();
  expect(await openedWords(page)).toBe('临河气体有限公司');
  await page.getByRole('tab', { name: /^核对无误/u }).click();
  await page.locator('.verified', { hasText: '4+2' }).getByRole('button', { name: /工贸企业/u }).click();
  expect(await openedWords(page)).toContain('2家');
  await page.getByRole('tab', { name: '表格' }).click();
  await page.getByRole('button', { name: /^总计：/u }).click();
  await page.locator('.tables-sources').getByRole('button', { name: '南塘水泥有限公司' }).click();
  expect(await openedWords(page)).toBe('南塘水泥有限公司');
});

test('a dismissal needs a reason; corrected, dismissed and reopened, all steps stay in the history', async () => {
  const page = await product.visit('/plans');
  await uploadAndOpen(page, '更正.txt', aPlan());
  await page.getByRole('button', { name: /合计与分项不符/u }).click();
  await page.getByText('不作处理', { exact: true }).click();
  expect(await page.getByRole('button', { name: '确认不作处理' }).isDisabled()).toBe(true);
  await page.getByLabel('理由（必填）').fill('两处口径不同');
  await page.getByRole('button', { name: '确认不作处理' }).click();
  await page.getByRole('button', { name: '重新打开' }).click();
  await page.getByText('更正事实', { exact: true }).click();
  await page.getByLabel(/重点检查企业 9 家的数值/u).fill('8');
  await page.getByLabel('理由（必填）').fill('与承办科室核对');
  await page.getByRole('button', { name: '保存更正' }).click();
  await page.getByText(/数值改为“8”/u).first().waitFor();
  const history = await page.locator('.finding-history').textContent();
  for (const step of ['不作处理', '两处口径不同', '重新打开', '与承办科室核对']) expect(history).toContain(step);
});

test('noise, an empty file and a renamed web page are refused in words that name file and remedy; a good file goes in beside them', async () => {
  const page = await product.visit('/plans');
  await upload(page, '噪声.pdf', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)));
  await upload(page, '空.txt', '');
  await upload(page, '网页.docx', '<html><body>计划</body></html>');
  const refused = await page.locator('.upload-line.refused').allTextContents();
  expect(refused).toHaveLength(3);
  for (const name of ['噪声.pdf', '空.txt', '网页.docx']) expect(refused.some((words) => words.includes(name) && /请/u.test(words))).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await upload(page, '好的.txt', aPlan());
  await page.getByRole('link', { name: '打开计划' }).waitFor();
});

test('what came, went and moved between two plans is listed and opens to its sentence', async () => {
  const page = await product.visit('/plans');
  await upload(page, '去年.txt', aPlan({ year: 2023 }));
  await upload(page, '今年.txt', aPlan({ year: 2024, spotChecks: 7, extraFirm: '石桥烟花爆竹批发有限公司' }));
  for (const name of ['去年.txt', '今年.txt']) await page.locator('.plans-row', { hasText: name }).getByRole('checkbox').check();
  await page.getByRole('button', { name: '比较所选两份' }).click();
  const came = page.locator('.compare-side.came').first();
  expect(await came.textContent()).toContain('石桥烟花爆竹批发有限公司');
  await page.locator('.compare-side.changed', { hasText: '→' }).first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await came.getByRole('link', { name: '后一份原文' }).first().click();
  expect(await openedWords(page)).toBe('石桥烟花爆竹批发有限公司');
});

test('a removed plan leaves the list after a reason; its address says so', async () => {
  const page = await product.visit('/plans');
  const id = await uploadAndOpen(page, '误传.txt', aPlan());
  await page.goto(new URL('/plans', product.server().url).href);
  await page.locator('.plans-row', { hasText: '误传.txt' }).getByRole('button', { name: '移除' }).click();
  await page.getByLabel('理由（必填）').fill('误传');
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await page.locator('.plans-row', { hasText: '误传.txt' }).waitFor({ state: 'detached' });
  await page.goto(new URL(`/plans/${id}`, product.server().url).href);
  await page.getByRole('alert').waitFor();
});

test('the page complained about nothing', () => {
  expect(product.complaints).toEqual([]);
});
