import { err, invariant, ok, type Result } from '@hengjian/kernel';
import { Worker } from 'node:worker_threads';
import type { Log } from '../../../platform/log.ts';
import type { ReadDocument, ReadingFailure, ReadingJob, ReadingPair, ReadingReply, Standing } from './reading-protocol.ts';

/**
 * Reads documents in threads of their own, each with a limit of time and memory, so that a hostile or broken file costs its sender an
 * answer and the server nothing. A thread that overran or died is replaced; one that did its work waits warm for the next.
 */
export interface ReadingService {
  /** Changes whenever the reader does; a reading made by another version is made again. */
  readonly version: string;
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Result<ReadDocument, ReadingFailure>>;
  readonly readAgain: (text: string, standing: readonly Standing[]) => Promise<Result<ReadingPair, ReadingFailure>>;
  readonly apply: (text: string, asReadJson: string, standing: readonly Standing[]) => Promise<Result<ReadingPair, ReadingFailure>>;
  readonly close: () => Promise<void>;
}

export interface ReadingLimits {
  readonly threads: number;
  readonly waiting: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** The extraction has its own, finer limits (30 s); these catch what slips through them. */
export const DEFAULT_READING_LIMITS: ReadingLimits = { threads: 2, waiting: 16, milliseconds: 60_000, megabytes: 1536 };

type Failure = { readonly code: 'server.busy' | 'too-slow' | 'out-of-memory' };

export function makeReadingService(threadFile: URL, version: string, log: Log, limits: ReadingLimits = DEFAULT_READING_LIMITS): ReadingService {
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  const launch = (): Worker => new Worker(threadFile, { resourceLimits: { maxOldGenerationSizeMb: limits.megabytes }, stdout: false, stderr: false });
  const retire = (worker: Worker) => {
    if (closed) void worker.terminate();
    else idle.push(worker.removeAllListeners());
    worker.on('error', () => { idle.splice(idle.indexOf(worker), 1); });
    worker.unref();
  };

  async function inTurn(job: ReadingJob): Promise<Result<ReadingReply, Failure>> {
    if (busy >= limits.threads) {
      if (waiting.length >= limits.waiting) return err({ code: 'server.busy' });
      await new Promise<void>((resolve) => { waiting.push(resolve); });
    } else busy += 1;
    try {
      return await runJob(job);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  }

  function runJob(job: ReadingJob): Promise<Result<ReadingReply, Failure>> {
    return new Promise((resolve, reject) => {
      const worker = idle.pop()?.removeAllListeners() ?? launch();
      worker.ref();
      const finish = (result: Result<ReadingReply, Failure> | Error, keep: boolean) => {
        clearTimeout(patience);
        worker.removeAllListeners();
        if (keep) retire(worker);
        else {
          worker.on('error', () => undefined);
          void worker.terminate();
        }
        if (result instanceof Error) reject(result);
        else resolve(result);
      };
      const patience = setTimeout(() => { finish(err({ code: 'too-slow' }), false); }, limits.milliseconds);
      worker.on('message', (reply: ReadingReply) => {
        if (reply.kind === 'threw') finish(new Error(`the reading thread threw: ${reply.message}`), false);
        else finish(ok(reply), true);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        log.warn({ err: error }, 'a reading thread died');
        finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? err({ code: 'out-of-memory' }) : error, false);
      });
      worker.on('exit', () => { finish(new Error('the reading thread ended before it answered'), false); });
      worker.postMessage(job);
    });
  }

  async function answer(job: ReadingJob, fileName: string): Promise<Result<ReadingReply, ReadingFailure>> {
    const reply = await inTurn(job);
    if (!reply.ok) {
      const { error } = reply;
      if (error.code === 'too-slow') return err({ code: 'file.too-slow', fileName, limitMs: limits.milliseconds });
      if (error.code === 'out-of-memory') return err({ code: 'file.out-of-memory', fileName, limitMegabytes: limits.megabytes });
      return err({ code: 'server.busy' });
    }
    return reply.value.kind === 'refused' ? err(reply.value.error) : ok(reply.value);
  }

  async function readings(job: ReadingJob): Promise<Result<ReadingPair, ReadingFailure>> {
    const reply = await answer(job, '');
    if (!reply.ok) return reply;
    invariant(reply.value.kind === 'readings', 'readings were asked for');
    return ok(reply.value.readings);
  }

  // The first document of the day should not wait for a thread to start.
  retire(launch());

  return {
    version,
    read: async (bytes, fileName) => {
      const reply = await answer({ kind: 'read', bytes, fileName }, fileName);
      if (!reply.ok) return reply;
      invariant(reply.value.kind === 'document', 'a document was asked for');
      return ok(reply.value.document);
    },
    readAgain: (text, standing) => readings({ kind: 'read-again', text, standing }),
    apply: (text, asReadJson, standing) => readings({ kind: 'apply', text, asReadJson, standing }),
    close: async () => {
      closed = true;
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}
