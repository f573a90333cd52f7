import { buildIfStale } from '../../tools/build.js';
import { findBrowser } from './find-browser.ts';

/** Once before the browser tests: the product as it is started, and a browser; so that no test's time goes into making them. */
export async function setup(): Promise<void> {
  await buildIfStale('server', 'cli', 'web');
  findBrowser();
}
