import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, startTestServer, type TestServer, type TestServerOptions } from '../harness/index.ts';

export const desktop = { width: 1440, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;

export interface Product {
  readonly server: () => TestServer;
  /** A person at a screen of this size; what the page complains about is kept in `complaints`. */
  readonly visit: (path: string, size?: { readonly width: number; readonly height: number }, dark?: boolean) => Promise<Page>;
  readonly complaints: string[];
}

/** The running product and a browser for the tests of one file. */
export function withProduct(options: TestServerOptions = {}): Product {
  let server: TestServer | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  beforeAll(async () => { [server, browser] = await Promise.all([startTestServer(options), openBrowser()]); });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await Promise.all([browser?.close(), server?.remove()]);
  });
  const running = (): TestServer => {
    if (server === undefined) throw new Error('the server has not started');
    return server;
  };
  return {
    server: running, complaints,
    visit: async (path, size = desktop, dark = false) => {
      if (browser === undefined) throw new Error('the browser has not started');
      const context = await browser.newContext({ viewport: size, locale: 'zh-CN', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', acceptDownloads: true, hasTouch: size.width < 900 });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text()); });
      await page.goto(new URL(path, running().url).href);
      return page;
    },
  };
}

/** Chooses a file in the upload box and waits until it is read or refused. */
export async function upload(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }]);
  await page.locator('.upload-line', { hasText: name }).locator('a, [role=alert], button:has-text("重试")').first().waitFor();
}

/** Uploads a plan through the page and opens it. Gives the plan's id. */
export async function uploadAndOpen(page: Page, name: string, content: string): Promise<string> {
  await upload(page, name, content);
  await page.getByRole('link', { name: '打开计划' }).first().click();
  await page.locator('.plan-head h1').waitFor();
  const id = /\/plans\/([0-9a-f-]{36})/u.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`no plan in ${page.url()}`);
  return id;
}

/** What axe finds against WCAG 2.2 A and AA, one line each. */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const tester = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await tester.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
  });
}

/** The words that the source marks as opened, as the screen shows them. */
export async function openedWords(page: Page): Promise<string> {
  await page.locator('[data-opened]').first().waitFor();
  return (await page.locator('[data-opened]').allTextContents()).join('');
}
