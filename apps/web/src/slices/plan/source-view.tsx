import { useVirtualizer } from '@tanstack/react-virtual';
import type { Span } from '@hengjian/plan';
import { memo, useEffect, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import { blockAt, type SourceBlock } from './source-layout.ts';
import { loudest, marksByBlock, segmentsOf, type Mark } from './source-marks.ts';

interface SourceViewProps {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly marks: readonly Mark[];
  /** Scrolled to whenever it becomes another array. */
  readonly target: Span | undefined;
  /** A marked stretch was clicked: the key of its fact. */
  readonly onMark: (key: string) => void;
  readonly onVisible: (offset: number) => void;
}

const noMarks: readonly Mark[] = [];

/** The source text, block under block; only what is in sight is in the document, so ten megabytes scroll like ten lines. */
export function SourceView({ text, blocks, marks, target, onMark, onVisible }: SourceViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const byBlock = useMemo(() => marksByBlock(blocks, marks), [blocks, marks]);
  const list = useVirtualizer({
    count: blocks.length, getScrollElement: () => box.current, overscan: 10, paddingStart: 20, paddingEnd: 80,
    estimateSize: (index) => { const block = blocks[index]; return block === undefined ? 40 : 10 + 29 * Math.ceil((block.end - block.start) / 32); },
    onChange: (instance) => { const first = blocks[instance.range?.startIndex ?? 0]; if (first !== undefined) onVisible(first.end); },
  });

  useEffect(() => {
    if (target === undefined) return undefined;
    let frame = 0;
    // A block's height is known once it is drawn: go to the block, then to the words, until they stand still.
    const settle = (tries: number): void => {
      const words = box.current?.querySelector<HTMLElement>('[data-opened]');
      if (box.current !== null && words !== null && words !== undefined) {
        const off = words.getBoundingClientRect().top - box.current.getBoundingClientRect().top - box.current.clientHeight / 3;
        if (Math.abs(off) > 4) box.current.scrollTop += off;
      } else list.scrollToIndex(blockAt(blocks, target[0]), { align: 'center' });
      if (tries > 0) frame = requestAnimationFrame(() => { settle(tries - 1); });
    };
    settle(12);
    return () => { cancelAnimationFrame(frame); };
  }, [target, blocks, list]);

  const click = (event: MouseEvent): void => {
    const key = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
    if (key !== undefined && window.getSelection()?.isCollapsed !== false) onMark(key);
  };

  return (
    <div ref={box} className="source" role="region" aria-label="计划原文" tabIndex={0} onClick={click}>
      <div className="source-body" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((row) => {
          const block = blocks[row.index];
          return block === undefined ? null : (
            <div key={row.key} data-index={row.index} ref={list.measureElement} className={block.heading ? 'source-block heading' : 'source-block'} style={{ transform: `translateY(${String(row.start)}px)` }}>
              <Block text={text} block={block} marks={byBlock.get(row.index) ?? noMarks} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const Block = memo(function Block({ text, block, marks }: { readonly text: string; readonly block: SourceBlock; readonly marks: readonly Mark[] }): ReactNode {
  return segmentsOf(block, marks).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    const loud = loudest(segment.marks);
    if (loud === undefined) return <span key={segment.start}>{words}</span>;
    // What is opened keeps the key of the fact beneath, so that a click still finds it.
    const fact = loudest(segment.marks.filter((mark) => mark.kind !== 'opened' && mark.kind !== 'found' && mark.kind !== 'heading'));
    return <mark key={segment.start} className={segment.marks.some((mark) => mark.kind === 'heading') ? `mark-heading mark-${loud.kind}` : `mark-${loud.kind}`} {...(fact === undefined ? {} : { 'data-key': fact.key })} {...(loud.kind === 'opened' ? { 'data-opened': '' } : {})}>{words}</mark>;
  });
});
