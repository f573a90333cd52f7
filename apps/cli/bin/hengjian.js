#!/usr/bin/env node
// Runs the bundle; builds it when it is missing or older than its sources.
import { buildIfStale } from '../../../tools/build.js';

await buildIfStale('cli');
await import('../dist/main.js');
