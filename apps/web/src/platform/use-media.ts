import { useSyncExternalStore } from 'react';

const queries = new Map<string, MediaQueryList>();

function queryList(query: string): MediaQueryList {
  const known = queries.get(query) ?? window.matchMedia(query);
  queries.set(query, known);
  return known;
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = queryList(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => queryList(query).matches,
  );
}

/** Below this width the columns of a page become tabs. */
export const useNarrow = (): boolean => useMedia('(max-width: 899px)');
