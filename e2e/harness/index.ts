export { findBrowser } from './find-browser.ts';
export { openBrowser } from './open-browser.ts';
export { startTestServer, type TestServer, type TestServerOptions } from './start-test-server.ts';
