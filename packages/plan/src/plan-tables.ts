import { industries, modes, type Count, type Qualifier, type Span, type StatedFacts, type Target } from './facts.ts';

/**
 * The year as tables: industry × mode × department × quarter. Every cell keeps what it was counted from, so that a figure on a screen
 * opens to its sentences. Named units are counted; figures that the plan states are never added up here, because a plan states one
 * figure in several places and at several levels: a cell then shows each distinct statement and says whether they agree. What the plan
 * only describes (`register`: the enterprises there are) is no plan and stands in no table.
 */

export const tableDimensions = ['industry', 'mode', 'department', 'quarter'] as const;
export type TableDimension = (typeof tableDimensions)[number];

/** targets: named units, each once · visits: planned checks of them · reinspections: planned 复查 · stated: figures as the plan writes them. */
export const tableMeasures = ['targets', 'visits', 'reinspections', 'stated'] as const;
export type TableMeasure = (typeof tableMeasures)[number];

/** A code (industry, mode), a name as written (department), '1'…'4' (quarter); null where the plan says nothing. */
export type TableKey = string | null;

export interface TableQuery {
  readonly rows: TableDimension;
  readonly columns: TableDimension;
  readonly measure: TableMeasure;
  /** Only what has these keys. */
  readonly where?: Partial<Readonly<Record<TableDimension, TableKey>>>;
}

/** One thing that a cell was computed from. */
export interface TableSource { readonly label: string; readonly value: number; readonly qualifier: Qualifier; readonly spans: readonly Span[] }

export interface TableCell {
  /** How many; null where the plan's statements differ. */
  readonly value: number | null;
  readonly sources: readonly TableSource[];
}

export interface PlanTable {
  readonly rowKeys: readonly TableKey[];
  readonly columnKeys: readonly TableKey[];
  /** cells[row][column]; undefined where there is nothing. */
  readonly cells: readonly (readonly (TableCell | undefined)[])[];
  readonly rowTotals: readonly (TableCell | undefined)[];
  readonly columnTotals: readonly (TableCell | undefined)[];
  /** undefined for `stated`: what a plan states is not ours to add. */
  readonly total: TableCell | undefined;
}

interface Item extends TableSource {
  /** What makes it one: a unit is counted once however often it is visited. */
  readonly unit: string;
  readonly partOf: string | null;
  /** A figure for one department or area alone, where the table does not ask for departments. */
  readonly narrow: boolean;
  readonly keys: Readonly<Record<TableDimension, TableKey>>;
}

/** Linear in the facts; rows and columns stand in the order of the codes, departments in the order of the plan. */
export function planTable(facts: StatedFacts, query: TableQuery): PlanTable {
  const items = itemsOf(facts, query).filter((item) => matches(item, query.where ?? {}));
  const rowKeys = orderedKeys(items, query.rows);
  const columnKeys = orderedKeys(items, query.columns);
  const grid = groupBy(items, (item) => cellKey(item.keys[query.rows], item.keys[query.columns]));
  const byRow = groupBy(items, (item) => cellKey(item.keys[query.rows], null));
  const byColumn = groupBy(items, (item) => cellKey(null, item.keys[query.columns]));
  const totals = query.measure !== 'stated';
  const cell = (group: readonly Item[] | undefined) => (group === undefined ? undefined : toCell(group, query.measure));
  return {
    rowKeys,
    columnKeys,
    cells: rowKeys.map((row) => columnKeys.map((column) => cell(grid.get(cellKey(row, column))))),
    rowTotals: rowKeys.map((row) => (totals ? cell(byRow.get(cellKey(row, null))) : undefined)),
    columnTotals: columnKeys.map((column) => (totals ? cell(byColumn.get(cellKey(null, column))) : undefined)),
    total: totals && items.length > 0 ? toCell(items, query.measure) : undefined,
  };
}

/** Quarters in which a unit is checked: as written, or those of its months. */
export function visitQuarters(target: Target): readonly number[] {
  return [...new Set([...target.quarters, ...target.months.map(quarterOf)])].sort((a, b) => a - b);
}

function itemsOf(facts: StatedFacts, { measure, rows, columns, where }: TableQuery): readonly Item[] {
  if (measure === 'stated') {
    const byDepartment = rows === 'department' || columns === 'department' || where?.department !== undefined;
    return facts.counts.filter((count) => count.mode !== 'register').flatMap((count) => countItems(count, byDepartment));
  }
  return facts.targets.flatMap((target, index) => (target.mode === 'register' ? [] : targetItems(target, String(index), measure)));
}

function targetItems(target: Target, unit: string, measure: TableMeasure): readonly Item[] {
  const planned = measure === 'reinspections' ? target.reinspectionQuarters : visitQuarters(target);
  // A named unit without a date is still a unit; a re-inspection without a date is none.
  const quarters: readonly TableKey[] = planned.length > 0 ? planned.map(String) : measure === 'reinspections' ? [] : [null];
  return quarters.map((quarter) => ({
    unit, partOf: null, narrow: false, label: target.name, value: 1, qualifier: 'exact' as const, spans: target.spans,
    keys: { industry: target.industry, mode: target.mode, department: target.department, quarter },
  }));
}

function countItems(count: Count, byDepartment: boolean): readonly Item[] {
  const planned = [...new Set([...(count.period?.quarters ?? []), ...(count.period?.months ?? []).map(quarterOf)])];
  const quarters: readonly TableKey[] = planned.length > 0 ? planned.map(String) : [null];
  return quarters.map((quarter) => ({
    unit: count.id, partOf: count.partOf, narrow: count.area !== null || (count.department !== null && !byDepartment), label: `${count.subject}（${count.unit}）`, value: count.value, qualifier: count.qualifier, spans: [count.span],
    keys: { industry: count.industry, mode: count.mode, department: count.department, quarter },
  }));
}

function toCell(items: readonly Item[], measure: TableMeasure): TableCell {
  if (measure === 'stated') return statedCell(items);
  const sources = measure === 'targets' ? [...new Map(items.map((item) => [item.unit, item])).values()] : items;
  return { value: sources.reduce((sum, source) => sum + source.value, 0), sources: sources.map(toSource) };
}

/** A part stands in its whole already: 其中 figures, and those of one department or area, are left out where a whole is in the same cell. */
function statedCell(items: readonly Item[]): TableCell {
  const units = new Set(items.map((item) => item.unit));
  const wholes = items.filter((item) => item.partOf === null || !units.has(item.partOf));
  const broad = wholes.filter((item) => !item.narrow);
  const shown = broad.length > 0 ? broad : wholes;
  const values = new Set(shown.map((item) => item.value));
  return { value: values.size === 1 ? shown[0]?.value ?? null : null, sources: shown.map(toSource) };
}

function toSource({ label, value, qualifier, spans }: Item): TableSource {
  return { label, value, qualifier, spans };
}

function orderedKeys(items: readonly Item[], dimension: TableDimension): readonly TableKey[] {
  const met = new Set(items.map((item) => item.keys[dimension]));
  const known: readonly string[] = {
    industry: industries, mode: modes, quarter: ['1', '2', '3', '4'], department: [...met].filter((key) => key !== null),
  }[dimension];
  return [...known.filter((key) => met.has(key)), ...(met.has(null) ? [null] : [])];
}

function matches(item: Item, where: NonNullable<TableQuery['where']>): boolean {
  return tableDimensions.every((dimension) => where[dimension] === undefined || where[dimension] === item.keys[dimension]);
}

function groupBy(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function cellKey(row: TableKey, column: TableKey): string {
  return JSON.stringify([row, column]);
}

function quarterOf(month: number): number {
  return Math.ceil(month / 3);
}
