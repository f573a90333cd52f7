import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** A headless browser that speaks to nobody but the page under test. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    headless: true,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync',
    ],
  });
}
