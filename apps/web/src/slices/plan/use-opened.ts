import type { Span } from '@hengjian/plan';
import { useCallback, useMemo, useState } from 'react';

/** What is opened in the source: a fact, a finding, or one source of a table's cell. */
export interface OpenedFact { readonly key: string; readonly label: string; readonly spans: readonly Span[]; readonly at: number }

export interface Opened {
  readonly current: OpenedFact | undefined;
  readonly open: (key: string, label: string, spans: readonly Span[], at?: number) => void;
  readonly step: (by: number) => void;
  readonly close: () => void;
}

export function useOpened(): Opened {
  const [current, setCurrent] = useState<OpenedFact>();
  const open = useCallback((key: string, label: string, spans: readonly Span[], at = 0) => {
    // Copies, so that opening the same sentence again scrolls to it again.
    setCurrent({ key, label, at, spans: spans.map(([start, end]): Span => [start, end]) });
  }, []);
  const step = useCallback((by: number) => {
    setCurrent((old) => (old === undefined || old.spans.length === 0 ? old : { ...old, at: (old.at + by + old.spans.length) % old.spans.length }));
  }, []);
  const close = useCallback(() => { setCurrent(undefined); }, []);
  return useMemo(() => ({ current, open, step, close }), [current, open, step, close]);
}
