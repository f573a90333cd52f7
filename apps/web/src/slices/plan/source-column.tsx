import { ArrowLeftOutlined, CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import type { OutlineEntry, Span } from '@hengjian/plan';
import { Button, Input, Segmented, type InputRef } from 'antd';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { useHotkey } from '../../platform/use-hotkey.ts';
import { layoutSource, type LayoutMode } from './source-layout.ts';
import { findWords, type Mark } from './source-marks.ts';
import { SourceView } from './source-view.tsx';
import type { Opened } from './use-opened.ts';

interface SourceColumnProps {
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
  readonly marks: readonly Mark[];
  readonly opened: Opened;
  readonly initialWords: string;
  readonly onMark: (key: string) => void;
  readonly onVisible: (offset: number) => void;
  /** On the phone: back to the list from which the sentence was opened. */
  readonly onBack: (() => void) | undefined;
}

/** The source with what stands in it: search, layout, and the sentence that was opened. */
export function SourceColumn({ text, outline, marks, opened, initialWords, onMark, onVisible, onBack }: SourceColumnProps): ReactNode {
  const [mode, setMode] = useState<LayoutMode>('joined');
  const [words, setWords] = useState(initialWords);
  const [hit, setHit] = useState(0);
  const input = useRef<InputRef>(null);
  const asked = useDeferredValue(words);
  const blocks = useMemo(() => layoutSource(text, mode, outline.map((entry) => entry.span[0])), [text, mode, outline]);
  const found = useMemo(() => findWords(text, asked), [text, asked]);
  const searching = asked.trim() !== '';
  const at = found.length === 0 ? 0 : ((hit % found.length) + found.length) % found.length;
  const hitSpan = searching && opened.current === undefined ? found[at] : undefined;
  const target: Span | undefined = opened.current?.spans[opened.current.at] ?? hitSpan;
  const shown = useMemo((): readonly Mark[] => [
    ...marks,
    ...(searching ? found.map((span): Mark => ({ span, kind: 'found', key: 'found' })) : []),
    ...(target === undefined ? [] : [{ span: target, kind: 'opened', key: 'opened' } satisfies Mark]),
  ], [marks, found, searching, target]);
  const step = (by: number): void => { opened.close(); setHit(at + by); };
  useHotkey('/', (event) => { event.preventDefault(); input.current?.focus({ cursor: 'all' }); });
  return (
    <section className="plan-source" aria-label="原文">
      <div className="plan-bar">
        <Input ref={input} size="small" className="plan-find" placeholder="在原文中查找" aria-label="在原文中查找" value={words} allowClear suffix={words === '' ? <kbd>/</kbd> : <span className="quiet small">{found.length === 0 ? '无' : `${String(at + 1)}/${String(found.length)}`}</span>}
          onChange={(event) => { setWords(event.target.value); setHit(0); opened.close(); }}
          onKeyDown={(event) => { if (event.key === 'Escape') { setWords(''); input.current?.blur(); } else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1); }} />
        {searching ? <><Button size="small" type="text" aria-label="上一处" icon={<UpOutlined />} onClick={() => { step(-1); }} /><Button size="small" type="text" aria-label="下一处" icon={<DownOutlined />} onClick={() => { step(1); }} /></> : null}
        <Segmented<LayoutMode> size="small" className="plan-layout" aria-label="原文版式" value={mode} onChange={setMode} options={[{ value: 'joined', label: '连排' }, { value: 'asExtracted', label: '原行' }]} />
      </div>
      <SourceView key={mode} text={text} blocks={blocks} marks={shown} target={target} onMark={onMark} onVisible={onVisible} />
      <OpenedBar opened={opened} onBack={onBack} />
    </section>
  );
}

function OpenedBar({ opened, onBack }: { readonly opened: Opened; readonly onBack: (() => void) | undefined }): ReactNode {
  const current = opened.current;
  if (current === undefined) return null;
  return (
    <div className="plan-opened" role="status">
      {onBack === undefined ? null : <Button size="small" icon={<ArrowLeftOutlined />} onClick={onBack}>返回</Button>}
      <span className="plan-opened-label">{current.label}</span>
      {current.spans.length > 1 ? (
        <span className="row" style={{ gap: 2, flexWrap: 'nowrap' }}>
          <Button size="small" type="text" aria-label="上一处出处" icon={<UpOutlined />} onClick={() => { opened.step(-1); }} />
          <span className="small">{current.at + 1}/{current.spans.length}</span>
          <Button size="small" type="text" aria-label="下一处出处" icon={<DownOutlined />} onClick={() => { opened.step(1); }} />
        </span>
      ) : null}
      <Button size="small" type="text" aria-label="关闭出处" icon={<CloseOutlined />} onClick={opened.close} />
    </div>
  );
}
