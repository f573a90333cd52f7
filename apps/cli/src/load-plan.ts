import type { ExtractionError } from '@hengjian/extraction';
import { ok, type Result } from '@hengjian/kernel';
import { readPlan, type PlanReading } from '@hengjian/plan';
import { readInput, type InputError } from './read-input.ts';

export interface LoadedPlan {
  /** As it was named on the command line. */
  readonly file: string;
  readonly text: string;
  /** The text is part of the answer only when the reader made it out of a DOCX or PDF. */
  readonly plainText: boolean;
  readonly warnings: readonly string[];
  readonly reading: PlanReading;
}

export type LoadError = InputError | ExtractionError;

export async function loadPlan(file: string): Promise<Result<LoadedPlan, LoadError>> {
  const input = await readInput(file);
  if (!input.ok) return input;
  // Word and PDF readers are large; a plan in plain text should not wait for them.
  const { extractText, extractionWarningMessage } = await import('@hengjian/extraction');
  const extracted = await extractText(input.value.bytes, input.value.name);
  if (!extracted.ok) return extracted;
  const { text, format, warnings } = extracted.value;
  return ok({
    file, text, plainText: format === 'txt', warnings: warnings.map((warning) => extractionWarningMessage(warning)), reading: readPlan(text),
  });
}
