import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The real program on a data directory of its own. */
export interface TestServer {
  readonly url: string;
  readonly dataDirectory: string;
  /** From the start of the program to the line that says where it is. */
  readonly startedAfterMs: number;
  /** All that the program has said. */
  readonly output: () => string;
  /** Ends the server as Ctrl-C does; the data stays, for a `startTestServer({ dataDirectory })`. Gives the exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends the server as a power cut does, without a chance to clean up. */
  readonly kill: () => Promise<void>;
  /** Stops the server if it runs and removes its data. */
  readonly remove: () => Promise<void>;
}

export interface TestServerOptions {
  /** A directory that an earlier server left, to start again on its data. */
  readonly dataDirectory?: string;
  /** Off unless asked for, so that a test counts its own plans alone. */
  readonly sampleData?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The bundle that `build-first` made: the program in `bin/` would build again if a source changed while the tests run. */
const program = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
const PATIENCE_MS = 60_000;

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const dataDirectory = options.dataDirectory ?? mkdtempSync(path.join(os.tmpdir(), 'hengjian-test-'));
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program, 'start'], {
    env: {
      ...process.env, PORT: '0', HENGJIAN_DATA: dataDirectory, HENGJIAN_SAMPLE_DATA: options.sampleData === true ? 'on' : 'off', ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
  const exited = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  // Vitest may end before a test could stop its server.
  const endWithUs = () => { child.kill('SIGTERM'); };
  process.once('exit', endWithUs);
  void exited.then(() => process.off('exit', endWithUs));

  const url = await saysWhere(child, () => output).catch((error: unknown) => {
    if (options.dataDirectory === undefined) rmSync(dataDirectory, { recursive: true, force: true });
    throw error;
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  return {
    url, dataDirectory, startedAfterMs: performance.now() - startedAt, output: () => output,
    stop: () => end('SIGINT'),
    kill: async () => { await end('SIGKILL'); },
    remove: async () => {
      await end('SIGINT');
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

function saysWhere(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => { reject(new Error(`the server did not start within ${PATIENCE_MS} ms:\n${output()}`)); }, PATIENCE_MS);
    const look = () => {
      const url = /衡鉴已启动：(\S+)/u.exec(output())?.[1];
      if (url === undefined) return;
      clearTimeout(patience);
      resolve(url);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(patience);
      reject(new Error(`the server ended with ${code} instead of starting:\n${output()}`));
    });
  });
}
