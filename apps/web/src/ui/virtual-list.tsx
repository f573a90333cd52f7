import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface VirtualListProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Draws a row; its main button carries `data-row-focus`, so that the arrow keys find it. */
  readonly children: (item: T) => ReactNode;
  readonly estimate: number;
  /** The row to keep in sight, and in the document even when scrolled away: what was typed there must not be lost. */
  readonly activeKey?: string | undefined;
}

/** A list of any length: only the rows in sight are in the document; ↑ ↓ Home End move between rows. */
export function VirtualList<T>({ label, items, keyOf, children, estimate, activeKey }: VirtualListProps<T>): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const active = activeKey === undefined ? -1 : items.findIndex((item) => keyOf(item) === activeKey);
  const list = useVirtualizer({
    count: items.length, getScrollElement: () => box.current, estimateSize: () => estimate, overscan: 6,
    getItemKey: (index) => { const item = items[index]; return item === undefined ? index : keyOf(item); },
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return active < 0 || near.includes(active) ? near : [...near, active].sort((a, b) => a - b);
    },
  });
  // Again when the list comes back into sight: a hidden box forgets where it was scrolled to.
  const shown = (list.scrollRect?.height ?? 0) > 0;
  useEffect(() => {
    const top = active < 0 || !shown ? undefined : list.getOffsetForIndex(active, 'start')?.[0];
    const from = list.scrollOffset ?? 0;
    if (top !== undefined && (top < from || top > from + (list.scrollRect?.height ?? 0) * 0.6)) list.scrollToIndex(active, { align: 'start' });
  }, [active, list, shown]);

  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const from = event.target instanceof HTMLElement && event.target.matches('[data-row-focus]') ? Number(event.target.closest('[data-index]')?.getAttribute('data-index')) : undefined;
    if (from === undefined) return;
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined || to < 0 || to >= items.length) return;
    event.preventDefault();
    list.scrollToIndex(to, { align: 'auto' });
    focusRow(box.current, to);
  };

  return (
    <div ref={box} className="virtual-list" role="region" aria-label={label} tabIndex={-1} onKeyDown={move}>
      <ul style={{ height: list.getTotalSize(), position: 'relative' }}>
        {list.getVirtualItems().map((row) => {
          const item = items[row.index];
          return item === undefined ? null : (
            <li key={row.key} data-index={row.index} ref={list.measureElement} aria-setsize={items.length} aria-posinset={row.index + 1}
              style={{ position: 'absolute', top: 0, left: 0, right: 0, transform: `translateY(${String(row.start)}px)` }}>{children(item)}</li>
          );
        })}
      </ul>
    </div>
  );
}

/** The row may need a frame or two to be drawn before it can take the focus. */
function focusRow(box: HTMLElement | null, index: number, tries = 10): void {
  const row = box?.querySelector<HTMLElement>(`[data-index="${String(index)}"] [data-row-focus]`);
  if (row !== undefined && row !== null) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => { focusRow(box, index, tries - 1); });
}
