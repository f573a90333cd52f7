import { expect, test } from 'vitest';
import { startTestServer } from '../harness/index.ts';
import { aPlan } from './a-plan.ts';
import { accessibilityProblems, upload, uploadAndOpen, withProduct } from './product.ts';

const product = withProduct();

test('two people decide at once: the second sees both decisions, nothing is overwritten until he says so', async () => {
  const first = await product.visit('/plans');
  const id = await uploadAndOpen(first, '两人.txt', aPlan());
  const second = await product.visit(`/plans/${id}`);
  for (const page of [first, second]) await page.getByRole('button', { name: /合计与分项不符/u }).click();

  await first.getByText('不作处理', { exact: true }).click();
  await first.getByLabel('理由（必填）').fill('两处口径不同');
  await first.getByRole('button', { name: '确认不作处理' }).click();
  await first.getByText('处理经过').waitFor();

  await second.getByRole('radio', { name: /总数应为8家/u }).check();
  await second.getByRole('button', { name: '采用所选读法' }).click();
  const conflict = second.getByRole('alert', { name: '处理冲突' });
  await conflict.getByText('两处口径不同').waitFor();
  expect(await conflict.textContent()).toContain('各分项无误');
  expect(await accessibilityProblems(second)).toEqual([]);
  await conflict.getByRole('button', { name: '以最新版为准' }).click();
  await second.getByRole('button', { name: '重新打开' }).waitFor();
  expect(await second.locator('.finding-history li').count()).toBe(1);

  await second.getByRole('button', { name: '重新打开' }).click();
  await first.getByRole('button', { name: '重新打开' }).click();
  await first.getByRole('button', { name: /仍按我的处理/u }).waitFor();
  expect(await first.getByRole('alert', { name: '处理冲突' }).count()).toBe(1);
});

test('the server goes away: the page says so, keeps what was typed, and goes on when it is back', async () => {
  const port = new URL(product.server().url).port;
  const page = await product.visit('/plans');
  await uploadAndOpen(page, '断线.txt', aPlan());
  await page.getByRole('button', { name: /合计与分项不符/u }).click();
  await page.getByText('不作处理', { exact: true }).click();
  await page.getByLabel('理由（必填）').fill('写到一半');
  await product.server().stop();
  await page.getByRole('button', { name: '确认不作处理' }).click();
  await page.getByText('连不上衡鉴服务').waitFor();
  expect(await page.getByLabel('理由（必填）').inputValue()).toBe('写到一半');
  expect(await accessibilityProblems(page)).toEqual([]);

  const again = await startTestServer({ dataDirectory: product.server().dataDirectory, environment: { PORT: port } });
  try {
    await page.getByRole('button', { name: '确认不作处理' }).click();
    await page.getByRole('button', { name: '重新打开' }).waitFor();
  } finally {
    await again.stop();
  }
  const later = await product.visit('/plans').catch((error: unknown) => error);
  expect(later).toBeInstanceOf(Error);
});

test('an upload without a server is refused in words and can be repeated', async () => {
  const again = await startTestServer({ dataDirectory: product.server().dataDirectory, environment: { PORT: new URL(product.server().url).port } });
  const page = await product.visit('/plans');
  await page.locator('.plans-row').first().waitFor();
  await again.stop();
  await upload(page, '离线.txt', aPlan());
  expect(await page.locator('.upload-line.refused').textContent()).toContain('连不上衡鉴服务');
  const back = await startTestServer({ dataDirectory: product.server().dataDirectory, environment: { PORT: new URL(product.server().url).port } });
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByRole('link', { name: '打开计划' }).waitFor();
  await back.stop();
});
