import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { aPlan } from './a-plan.ts';
import { accessibilityProblems, desktop, phone, uploadAndOpen, withProduct } from './product.ts';

const product = withProduct({ sampleData: true });
const dist = fileURLToPath(new URL('../../apps/web/dist', import.meta.url));

/** 350 kB of gzipped script before a screen can be used. */
const FIRST_LOAD_BYTES = 350_000;

interface Chunk { readonly file: string; readonly isEntry?: boolean; readonly src?: string; readonly imports?: readonly string[] }

function scriptBytes(manifest: Readonly<Record<string, Chunk>>, roots: readonly string[]): number {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    manifest[key]?.imports?.forEach(walk);
  };
  roots.forEach(walk);
  return [...seen].reduce((sum, key) => sum + gzipSync(readFileSync(path.join(dist, manifest[key]?.file ?? ''))).length, 0);
}

test('whatever screen is opened first, no more than 350 kB of gzipped script is loaded, and no screen is part of the entry', () => {
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const entry = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true);
  const screens = Object.keys(manifest).filter((key) => /-page\.tsx$/u.test(key));
  expect(entry).toHaveLength(1);
  expect(screens.length).toBeGreaterThanOrEqual(6);
  for (const screen of screens) {
    const bytes = scriptBytes(manifest, [...entry, screen]);
    process.stdout.write(`first load ${screen}: ${(bytes / 1000).toFixed(0)} kB\n`);
    expect(bytes, screen).toBeLessThanOrEqual(FIRST_LOAD_BYTES);
  }
});

test.each([['1440 px', desktop, false], ['390 px', phone, false], ['1440 px, dark', desktop, true], ['390 px, dark', phone, true]] as const)('every screen passes axe at %s', async (_name, size, dark) => {
  const page = await product.visit('/plans', size, dark);
  await uploadAndOpen(page, `计划-${String(size.width)}-${String(dark)}.txt`, aPlan());
  const problems: Record<string, readonly string[]> = {};
  const check = async (name: string): Promise<void> => { problems[name] = await accessibilityProblems(page); };
  await page.getByRole('button', { name: /合计与分项不符/u }).click();
  await page.locator('[data-opened]').first().waitFor();
  await check('a sentence');
  if (size.width < 900) await page.getByRole('button', { name: '返回' }).click();
  await check('a finding');
  await page.getByText('更正事实', { exact: true }).click();
  await check('a correction');
  for (const [panel, ready] of [['对象', '.target-name'], ['表格', '.tables-figure'], ['事实', '.fact-row'], ['核对无误', '.verified']] as const) {
    await page.getByRole('tab', { name: new RegExp(`^${panel}`, 'u') }).click();
    await page.locator(ready).first().waitFor();
    await check(panel);
  }
  for (const [place, ready] of [['/', '.workbench-plan'], ['/plans', '.plans-row'], ['/plans/compare', '.compare-picks'], ['/search?q=公司', '.search-hit'], ['/help', 'h2'], ['/nothing-here', 'h2']] as const) {
    await page.goto(new URL(place, product.server().url).href);
    await page.locator(ready).first().waitFor();
    await check(place);
  }
  await page.getByRole('button', { name: /^提醒/u }).click();
  await page.getByText('待处理的发现').first().waitFor();
  await check('notices');
  expect(Object.fromEntries(Object.entries(problems).filter(([, list]) => list.length > 0))).toEqual({});
});

test('the sample plan is marked 示例数据 and leaves in one step, the uploaded ones stay', async () => {
  const page = await product.visit('/plans');
  await page.locator('.plans-row .tag', { hasText: '示例数据' }).first().waitFor();
  await page.getByRole('button', { name: '移除示例数据' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '移除' }).click();
  await page.locator('.plans-row .tag', { hasText: '示例数据' }).waitFor({ state: 'detached' });
  expect(await page.locator('.plans-row').count()).toBe(4);
});

test('the chosen appearance is kept over a reload', async () => {
  const page = await product.visit('/');
  await page.getByRole('button', { name: /^外观/u }).click();
  await page.getByRole('menuitem', { name: '深色' }).click();
  await page.reload();
  await page.locator('h1').waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset['appearance'])).toBe('dark');
});

test('the page complained about nothing', () => {
  expect(product.complaints).toEqual([]);
});

/** A screen whose parts move while it loads is read twice: the sum of shifts that the web's own measure (Layout Instability API) calls good. */
const GOOD_SHIFT = 0.1;

test.each([['1440 px', desktop], ['390 px', phone]] as const)('nothing jumps while a screen loads, at %s', async (_name, size) => {
  const page = await product.visit('/plans', size);
  await uploadAndOpen(page, `不跳动-${String(size.width)}.txt`, aPlan());
  const plan = new URL(page.url()).pathname;
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const [place, ready] of [['/', '.workbench-plan'], ['/plans', '.plans-row'], [plan, '.finding-head'], ['/help', 'h2']] as const) {
    await page.goto(new URL(place, product.server().url).href);
    await page.locator(ready).first().waitFor();
    await page.waitForTimeout(500);
    const sum = await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum);
    expect(sum, place).toBeLessThan(GOOD_SHIFT);
  }
});
