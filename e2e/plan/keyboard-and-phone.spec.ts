import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { aPlan } from './a-plan.ts';
import { openedWords, phone, uploadAndOpen, withProduct } from './product.ts';

const product = withProduct();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => `${document.activeElement?.getAttribute('aria-label') ?? ''} ${document.activeElement?.textContent ?? ''}`);
    if (words.test(name)) return;
  }
  throw new Error(`no Tab leads to ${String(words)}`);
}

test('with the keyboard alone: from the list to a plan, along the findings, to a sentence, to a decision with its reason', async () => {
  const page = await product.visit('/plans');
  await uploadAndOpen(page, '键盘.txt', aPlan());
  await page.goto(new URL('/plans', product.server().url).href);
  await page.locator('.plans-name a').first().waitFor();
  await tabTo(page, /洛川市应急管理局2025/u);
  await page.keyboard.press('Enter');
  await page.locator('.finding-head').first().waitFor();

  await page.keyboard.press('1');
  await page.locator('.finding-head').first().focus();
  const first = await focused(page);
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('.finding-head').count()).toBeGreaterThan(1);
  await expect.poll(() => focused(page)).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused(page)).toBe(first);
  await page.keyboard.press('Enter');
  await openedWords(page);
  await tabTo(page, /处理|读法/u);

  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.locator('.target-name').first().waitFor();
  await page.locator('.target-name').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toMatch(/临河气体/u);
  await page.keyboard.press('Enter');
  expect(await openedWords(page)).toBe('临河气体有限公司');
});

test('/ looks for words in the source, across line breaks; Enter goes on, Escape leaves; ? shows the keys', async () => {
  const page = await product.visit('/plans');
  await uploadAndOpen(page, '查找.txt', aPlan());
  await page.locator('.finding-head').first().focus();
  await page.keyboard.press('/');
  await page.keyboard.type('南塘水泥');
  await expect.poll(() => openedWords(page)).toBe('南塘水泥');
  expect(await page.locator('.plan-bar').allTextContents().then((all) => all.join(' '))).toContain('1/2');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await page.locator('.plan-bar').allTextContents()).join(' ')).toContain('2/2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘操作' }).waitFor();
  await page.keyboard.press('Escape');
});

test('on a phone: upload, a finding comes to its sentence, back to where it was, decided; nothing is wider than the screen', async () => {
  const page = await product.visit('/plans', phone);
  await uploadAndOpen(page, '手机.txt', aPlan());
  await page.getByRole('button', { name: /合计与分项不符/u }).click();
  expect(await openedWords(page)).toContain('9家');
  expect(await page.getByRole('tab', { name: '原文' }).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('button', { name: '返回' }).click();
  await page.getByRole('radio', { name: /总数应为8家/u }).check();
  await page.getByRole('button', { name: '采用所选读法' }).click();
  await page.getByText('处理经过').waitFor();
  for (const path of ['/', '/plans', '/search?q=公司', '/help', new URL(page.url()).pathname]) {
    await page.goto(new URL(path, product.server().url).href);
    await page.locator('h1').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  }
  await page.getByRole('button', { name: '打开导航' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '工作台' }).click();
  await page.getByRole('heading', { name: '工作台' }).waitFor();
});
