import type { ExtractionError } from '@hengjian/extraction';
import type { Correction } from '@hengjian/plan';

/** What the server and the reading thread say to each other. Readings cross as JSON text: the server stores and sends them unread. */
export type ReadingJob =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'read-again'; readonly text: string; readonly standing: readonly Standing[] }
  | { readonly kind: 'apply'; readonly text: string; readonly asReadJson: string; readonly standing: readonly Standing[] };

/** A decision in force: its finding counts as decided, its corrections are applied. */
export interface Standing { readonly findingId: string; readonly corrections: readonly Correction[] }

export interface ReadDocument { readonly format: 'txt' | 'docx' | 'pdf'; readonly text: string; readonly readings: ReadingPair }

export interface ReadingPair { readonly asReadJson: string; readonly currentJson: string; readonly summary: ReadingSummary }

export interface ReadingSummary {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly targets: number;
  readonly counts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly decided: number;
  readonly open: number;
}

export type ReadingFailure =
  | ExtractionError
  | { readonly code: 'file.out-of-memory'; readonly fileName: string; readonly limitMegabytes: number }
  | { readonly code: 'server.busy' };

export type ReadingReply =
  | { readonly kind: 'document'; readonly document: ReadDocument }
  | { readonly kind: 'readings'; readonly readings: ReadingPair }
  | { readonly kind: 'refused'; readonly error: ExtractionError }
  | { readonly kind: 'threw'; readonly message: string };
