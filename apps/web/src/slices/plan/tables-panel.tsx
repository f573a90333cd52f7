import { planTable, tableDimensions, tableMeasures, type StatedFacts, type TableCell, type TableDimension, type TableMeasure } from '@hengjian/plan';
import { Popover, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { dimensionWords, keyWord, measureWords, qualifierWords } from './plan-words.ts';
import type { Opened } from './use-opened.ts';

/** The year as a table of any two of industry, mode, department and quarter; a figure opens to what it was counted from. */
export function TablesPanel({ facts, opened }: { readonly facts: StatedFacts; readonly opened: Opened }): ReactNode {
  const [measure, setMeasure] = useState<TableMeasure>('targets');
  const [rows, setRows] = useState<TableDimension>('industry');
  const [columns, setColumns] = useState<TableDimension>('quarter');
  const table = useMemo(() => planTable(facts, { rows, columns, measure }), [facts, rows, columns, measure]);
  const dimensions = tableDimensions.map((value) => ({ value, label: dimensionWords[value] }));
  const swap = (set: (value: TableDimension) => void, other: (value: TableDimension) => void, mine: TableDimension, theirs: TableDimension) => (next: TableDimension): void => {
    if (next === theirs) other(mine);
    set(next);
  };
  const show = (cell: TableCell | undefined, name: string): ReactNode => (cell === undefined ? <span className="quiet" aria-label="无">–</span> : <Figure cell={cell} name={name} opened={opened} />);
  return (
    <>
      <div className="plan-filter tables-filter">
        <Select<TableMeasure> size="small" aria-label="统计什么" value={measure} popupMatchSelectWidth={false} onChange={setMeasure} options={tableMeasures.map((value) => ({ value, label: measureWords[value] }))} />
        <span className="row" style={{ gap: 6 }}><span className="quiet small">行</span><Select<TableDimension> size="small" aria-label="行" value={rows} options={dimensions} onChange={swap(setRows, setColumns, rows, columns)} /></span>
        <span className="row" style={{ gap: 6 }}><span className="quiet small">列</span><Select<TableDimension> size="small" aria-label="列" value={columns} options={dimensions} onChange={swap(setColumns, setRows, columns, rows)} /></span>
      </div>
      <div className="tables-scroll" tabIndex={0} role="region" aria-label="统计表">
        {table.rowKeys.length === 0 ? <p className="quiet plan-empty">计划中没有可以这样统计的内容。</p> : (
          <table className="tables-grid">
            <caption className="visually-hidden">{measureWords[measure]}，{dimensionWords[rows]} × {dimensionWords[columns]}</caption>
            <thead><tr><th scope="col">{dimensionWords[rows]}</th>{table.columnKeys.map((key) => <th key={key} scope="col">{keyWord(columns, key)}</th>)}{table.total === undefined ? null : <th scope="col">合计</th>}</tr></thead>
            <tbody>{table.rowKeys.map((row, r) => (
              <tr key={row}>
                <th scope="row">{keyWord(rows, row)}</th>
                {table.columnKeys.map((column, c) => <td key={column}>{show(table.cells[r]?.[c], `${keyWord(rows, row)}，${keyWord(columns, column)}`)}</td>)}
                {table.total === undefined ? null : <td className="sum">{show(table.rowTotals[r], `${keyWord(rows, row)}，合计`)}</td>}
              </tr>
            ))}</tbody>
            {table.total === undefined ? null : <tfoot><tr><th scope="row">合计</th>{table.columnKeys.map((column, c) => <td key={column} className="sum">{show(table.columnTotals[c], `合计，${keyWord(columns, column)}`)}</td>)}<td className="sum">{show(table.total, '总计')}</td></tr></tfoot>}
          </table>
        )}
        <p className="quiet small tables-note">{measure === 'stated' ? '按计划原文所写，不作加总；同一格有不同写法时逐一列出。' : measure === 'targets' ? '每家只计一次；一家跨两个季度的，在两格中都列，合计仍计一家。' : '按计划所写季度逐次计数。'}点数字看构成和出处。</p>
      </div>
    </>
  );
}

function Figure({ cell, name, opened }: { readonly cell: TableCell; readonly name: string; readonly opened: Opened }): ReactNode {
  const [open, setOpen] = useState(false);
  const words = cell.value === null ? [...new Set(cell.sources.map((source) => String(source.value)))].join(' / ') : String(cell.value);
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="leftTop" title={`${name}：${words}`} content={
      <ul className="tables-sources">{cell.sources.map((source, index) => (
        <li key={`${source.label}-${String(index)}`}><button type="button" className="bare" onClick={() => { setOpen(false); opened.open(`cell/${name}/${String(index)}`, source.label, source.spans); }}>
          <span>{source.label}</span>{cell.sources.every((one) => one.value === 1) ? null : <b>{qualifierWords[source.qualifier]}{source.value}</b>}
        </button></li>
      ))}</ul>
    }>
      <button type="button" className={cell.value === null ? 'bare tables-figure differs' : 'bare tables-figure'} aria-label={`${name}：${words}，查看构成`}>{words}</button>
    </Popover>
  );
}
