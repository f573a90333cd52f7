#!/usr/bin/env node
// Runs the bundle; builds it, and the page it serves, when they are missing or older than their sources.
import { buildIfStale } from '../../../tools/build.js';

await buildIfStale('server', 'web');
await import('../dist/main.js');
