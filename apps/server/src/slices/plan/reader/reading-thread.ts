import { extractText } from '@hengjian/extraction';
import { readCorrectedPlan, readPlan, type PlanReading } from '@hengjian/plan';
import { assertNever } from '@hengjian/kernel';
import { parentPort } from 'node:worker_threads';
import { summarise } from '../rules.ts';
import type { ReadingJob, ReadingPair, ReadingReply, Standing } from './reading-protocol.ts';

/** The reading thread: one job at a time. What it cannot survive (time, memory) is the server's to notice; see `reading-service.ts`. */
async function work(job: ReadingJob): Promise<ReadingReply> {
  switch (job.kind) {
    case 'read': {
      const extracted = await extractText(job.bytes, job.fileName);
      if (!extracted.ok) return { kind: 'refused', error: extracted.error };
      const { format, text } = extracted.value;
      return { kind: 'document', document: { format, text, readings: pair(readPlan(text), text, []) } };
    }
    case 'read-again': return { kind: 'readings', readings: pair(readPlan(job.text), job.text, job.standing) };
    case 'apply': return { kind: 'readings', readings: pair(JSON.parse(job.asReadJson) as PlanReading, job.text, job.standing) };
    default: return assertNever(job);
  }
}

function pair(asRead: PlanReading, text: string, standing: readonly Standing[]): ReadingPair {
  const corrections = standing.flatMap((decision) => decision.corrections);
  const current = corrections.length === 0 ? asRead : readCorrectedPlan(text, corrections);
  const asReadJson = JSON.stringify(asRead);
  return { asReadJson, currentJson: current === asRead ? asReadJson : JSON.stringify(current), summary: summarise(asRead, current, standing) };
}

parentPort?.on('message', (job: ReadingJob) => {
  work(job).then(
    (reply) => { parentPort?.postMessage(reply); },
    (error: unknown) => { parentPort?.postMessage({ kind: 'threw', message: error instanceof Error ? error.stack ?? error.message : String(error) } satisfies ReadingReply); },
  );
});
