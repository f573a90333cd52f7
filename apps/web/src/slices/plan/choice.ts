import type { Correction } from '@hengjian/plan';

/** What a person decided, before the server's bookkeeping is added. */
export type Choice =
  | { readonly action: 'choose'; readonly readingId: string }
  | { readonly action: 'correct'; readonly corrections: Correction[]; readonly reason: string }
  | { readonly action: 'dismiss'; readonly reason: string }
  | { readonly action: 'reopen' };
