import type { OutlineEntry } from '@hengjian/plan';
import type { ReactNode } from 'react';
import { VirtualList } from '../../ui/virtual-list.tsx';

interface OutlineColumnProps { readonly outline: readonly OutlineEntry[]; readonly currentPath: string | undefined; readonly onOpen: (entry: OutlineEntry) => void }

/** The plan's headings; the one in sight is marked. */
export function OutlineColumn({ outline, currentPath, onOpen }: OutlineColumnProps): ReactNode {
  if (outline.length === 0) return <p className="quiet plan-empty">没有识读出章节标题。</p>;
  return (
    <VirtualList label="章节" items={outline} keyOf={(entry) => `${entry.path}@${String(entry.span[0])}`} estimate={34} activeKey={currentPath}>
      {(entry) => (
        <button type="button" data-row-focus className="outline-row" aria-current={`${entry.path}@${String(entry.span[0])}` === currentPath} title={entry.title}
          style={{ paddingInlineStart: 14 + 14 * Math.min(4, entry.path.split('/').length - 1) }} onClick={() => { onOpen(entry); }}>
          {entry.title.replace(/\s+/gu, '')}
        </button>
      )}
    </VirtualList>
  );
}
