import type { PlanReply } from '@hengjian/contracts';
import { Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { State } from '../../ui/page-states.tsx';
import type { FindingState } from './finding-list.ts';
import { FindingCard } from './finding-card.tsx';
import type { Opened } from './use-opened.ts';

type Shown = 'open' | 'decided' | 'all';

/** What does not add up, one card each; the card that is open holds its readings, the ways to decide, and its history. */
export function FindingsPanel({ reply, states, opened }: { readonly reply: PlanReply; readonly states: readonly FindingState[]; readonly opened: Opened }): ReactNode {
  const [shown, setShown] = useState<Shown>('all');
  const [expanded, setExpanded] = useState<string>();
  const openKey = opened.current?.key.startsWith('finding/') === true ? opened.current.key.slice('finding/'.length) : undefined;
  // A mark in the source was clicked: its card opens. State follows the change of a value during render, as React asks.
  const [followed, setFollowed] = useState(openKey);
  if (openKey !== followed) {
    setFollowed(openKey);
    if (openKey !== undefined) setExpanded(openKey);
  }
  const open = states.filter((state) => state.standing === undefined).length;
  const list = states.filter((state) => shown === 'all' || (shown === 'open') === (state.standing === undefined) || state.finding.id === expanded);
  const choose = (state: FindingState): void => {
    const { finding } = state;
    setExpanded(expanded === finding.id ? undefined : finding.id);
    if (expanded !== finding.id && finding.spans.length > 0) opened.open(`finding/${finding.id}`, finding.message, finding.spans);
  };
  if (states.length === 0) return <State title="没有发现不一致">识读到的数字、名单、排期和引用彼此相符。</State>;
  return (
    <>
      <div className="plan-filter">
        <Segmented<Shown> size="small" aria-label="显示哪些发现" value={shown} onChange={setShown}
          options={[{ value: 'all', label: `全部 ${String(states.length)}` }, { value: 'open', label: `待处理 ${String(open)}` }, { value: 'decided', label: `已处理 ${String(states.length - open)}` }]} />
      </div>
      {list.length === 0 ? <p className="quiet plan-empty">{shown === 'open' ? '全部处理完毕。' : '还没有处理过。'}</p> : (
        <VirtualList label="发现" items={list} keyOf={(state) => state.finding.id} estimate={104} activeKey={expanded}>
          {(state) => (
            <FindingCard reply={reply} state={state} expanded={state.finding.id === expanded} onToggle={() => { choose(state); }}
              onSpan={(at) => { opened.open(`finding/${state.finding.id}`, state.finding.message, state.finding.spans, at); }} />
          )}
        </VirtualList>
      )}
    </>
  );
}
