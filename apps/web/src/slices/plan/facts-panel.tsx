import { Input, Select } from 'antd';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { factGroupWords, factGroups, searchItems, type FactGroup, type FactItem } from './fact-items.ts';
import type { Opened } from './use-opened.ts';

/** Every other fact of the plan, by group; each opens to its sentence. */
export function FactsPanel({ items, opened }: { readonly items: readonly FactItem[]; readonly opened: Opened }): ReactNode {
  const [words, setWords] = useState('');
  const [group, setGroup] = useState<FactGroup>();
  const asked = useDeferredValue(words);
  const others = useMemo(() => items.filter((item) => item.group !== 'targets'), [items]);
  const shown = useMemo(() => searchItems(others, asked).filter((item) => group === undefined || item.group === group), [others, asked, group]);
  const tally = (one: FactGroup) => others.filter((item) => item.group === one).length;
  return (
    <>
      <div className="plan-filter facts-filter">
        <Input size="small" allowClear placeholder="查找事项、数字、科室" aria-label="查找事实" value={words} onChange={(event) => { setWords(event.target.value); }} />
        <Select<FactGroup> size="small" allowClear placeholder={`全部 ${String(others.length)}`} aria-label="按类筛选" value={group ?? null} popupMatchSelectWidth={false} onChange={(next) => { setGroup(next); }}
          options={factGroups.filter((one) => tally(one) > 0).map((one) => ({ value: one, label: `${factGroupWords[one]} ${String(tally(one))}` }))} />
      </div>
      {shown.length === 0 ? <p className="quiet plan-empty">{others.length === 0 ? '没有识读出事实。' : '没有符合条件的事实。'}</p> : (
        <VirtualList label="事实" items={shown} keyOf={(item) => item.key} estimate={58} activeKey={opened.current?.key}>
          {(item) => (
            <button type="button" data-row-focus className={item.key === opened.current?.key ? 'fact-row chosen' : 'fact-row'} disabled={item.spans.length === 0} onClick={() => { opened.open(item.key, `${item.title} ${item.figure}`, item.spans); }}>
              <span className="fact-title">{item.title}</span><b className="fact-figure">{item.figure}</b>
              <span className="quiet small fact-detail">{[factGroupWords[item.group === 'targets' ? 'counts' : item.group], item.detail, item.path].filter((word) => word !== '').join(' · ')}</span>
            </button>
          )}
        </VirtualList>
      )}
    </>
  );
}
