import { visitQuarters, type StatedFacts, type Target } from '@hengjian/plan';
import { Input, Select, Table, type TableProps, type TableRef } from 'antd';
import { useDeferredValue, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useElementHeight } from '../../ui/use-element-height.ts';
import { industryWords, quarterWord } from './plan-words.ts';
import { filterTargets, type TargetFilter, type TargetRow } from './target-filter.ts';
import type { Opened } from './use-opened.ts';

const UNSTATED = '\u0000';

/** The named list: filters, and every name opens to each place where it stands. */
export function TargetsPanel({ facts, opened }: { readonly facts: StatedFacts; readonly opened: Opened }): ReactNode {
  const [filter, setFilter] = useState<TargetFilter>({ words: '' });
  const asked = useDeferredValue(filter);
  const rows = useMemo(() => filterTargets(facts.targets, asked), [facts, asked]);
  const [box, height] = useElementHeight();
  const table = useRef<TableRef>(null);
  const options = useMemo(() => filterOptions(facts.targets), [facts]);
  const open = ({ key, target }: TargetRow): void => { opened.open(key, target.name, target.spans); };
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const from = event.target instanceof HTMLElement ? event.target.closest('[data-row-key]')?.getAttribute('data-row-key') : undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step === undefined || from === undefined || from === null ? undefined : rows[rows.findIndex((row) => row.key === from) + step];
    if (next === undefined) return;
    event.preventDefault();
    table.current?.scrollTo({ key: next.key });
    requestAnimationFrame(() => { box.current?.querySelector<HTMLElement>(`[data-row-key="${next.key}"] button`)?.focus(); });
  };
  const columns: TableProps<TargetRow>['columns'] = [
    { title: `名称（${String(rows.length)} 家）`, key: 'name', render: (_, row) => <TargetName row={row} onOpen={() => { open(row); }} /> },
    { title: '科室', key: 'department', width: 112, render: (_, { target }) => target.department ?? <span className="quiet">未写明</span> },
    { title: '检查', key: 'quarters', width: 92, render: (_, { target }) => <Quarters target={target} /> },
  ];
  const select = (label: string, value: string | number | null | undefined, list: readonly { readonly value: string | number; readonly label: string }[], onPick: (value: string | number | null | undefined) => void): ReactNode => (
    <Select size="small" allowClear placeholder={label} aria-label={`按${label}筛选`} value={value === null ? UNSTATED : value} options={[...list, { value: UNSTATED, label: '未写明' }]} popupMatchSelectWidth={false}
      onChange={(next: string | number | undefined) => { onPick(next === UNSTATED ? null : next); }} />
  );
  return (
    <>
      <div className="plan-filter targets-filter">
        <Input size="small" allowClear placeholder="查找名称" aria-label="查找名称" value={filter.words} onChange={(event) => { setFilter({ ...filter, words: event.target.value }); }} />
        {select('行业', filter.industry, options.industry, (industry) => { setFilter({ ...filter, industry: industry as string | null | undefined }); })}
        {select('科室', filter.department, options.department, (department) => { setFilter({ ...filter, department: department as string | null | undefined }); })}
        {select('类别', filter.kind, options.kind, (kind) => { setFilter({ ...filter, kind: kind as string | null | undefined }); })}
        {select('季度', filter.quarter, [1, 2, 3, 4].map((quarter) => ({ value: quarter, label: quarterWord(quarter) })), (quarter) => { setFilter({ ...filter, quarter: quarter as number | null | undefined }); })}
      </div>
      <div ref={box} className="targets-table" onKeyDown={move}>
        <Table<TargetRow> ref={table} virtual size="small" rowKey="key" columns={columns} dataSource={rows} pagination={false} scroll={{ x: 380, y: Math.max(120, height - 42) }}
          rowClassName={(row) => (row.key === opened.current?.key ? 'chosen' : '')} locale={{ emptyText: facts.targets.length === 0 ? '这份计划没有点名对象。' : '没有符合条件的对象，请放宽筛选。' }} />
      </div>
    </>
  );
}

function TargetName({ row, onOpen }: { readonly row: TargetRow; readonly onOpen: () => void }): ReactNode {
  const { target } = row;
  const about = [target.kind, target.industry === null ? null : industryWords[target.industry], ...target.notes, target.mode === 'register' ? '仅列于基本情况' : null].filter((word) => word !== null);
  return (
    <button type="button" className="bare target-name" onClick={onOpen}>
      <span>{target.name}</span>
      <span className="quiet small">{about.join(' · ')}{target.spans.length > 1 ? ` · ${String(target.spans.length)} 处` : ''}</span>
      {target.aliases.length === 0 ? null : <span className="quiet small">又作：{target.aliases.join('、')}</span>}
    </button>
  );
}

function Quarters({ target }: { readonly target: Target }): ReactNode {
  const quarters = visitQuarters(target);
  if (quarters.length === 0 && target.reinspectionQuarters.length === 0) return <span className="quiet">未写明</span>;
  return <span className="target-quarters">{quarters.map((q) => <span key={`v${String(q)}`}>{quarterWord(q)}</span>)}{target.reinspectionQuarters.map((q) => <span key={`r${String(q)}`} className="quiet small">{quarterWord(q)}复查</span>)}</span>;
}

function filterOptions(targets: readonly Target[]) {
  const distinct = (values: readonly (string | null)[], word: (value: string) => string = String) =>
    [...new Set(values)].filter((value) => value !== null).map((value) => ({ value, label: word(value) }));
  return {
    industry: distinct(targets.map((t) => t.industry), (code) => (industryWords as Readonly<Record<string, string>>)[code] ?? code),
    department: distinct(targets.map((t) => t.department)), kind: distinct(targets.map((t) => t.kind)),
  };
}
