import type { Rule } from './page-rules.ts';

/**
 * Tables drawn with rules → grids. Rules that touch form one table; their distinct places are the grid's rows and columns; two grid
 * cells with no rule between them are one merged cell. A frame around text, or a line under a heading, is no table.
 */
export interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Of the grid cell in that row and column, the row and column of the merged cell's first. */
  owner(row: number, column: number): readonly [number, number];
}

/** Two edges of one drawn rule, or rules that only nearly meet, in points. */
const NEAR = 3;
const MOST_CELLS = 20_000;

export function findGrids(rules: readonly Rule[]): Grid[] {
  return touching(rules).map(gridOf).filter((grid) => grid !== undefined);
}

/** Groups of rules that touch, by a sweep over the rules' places: near linear for real tables. */
function touching(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] = parent[parent[root] ?? root] ?? root;
    return root;
  };
  const level = rules.flatMap((rule, i) => (rule.level ? [{ ...rule, i }] : [])).sort((a, b) => a.at - b.at);
  const places = level.map((rule) => rule.at);
  rules.forEach((plumb, i) => {
    if (plumb.level) return;
    for (let k = firstAtLeast(places, plumb.from - NEAR); k < level.length; k += 1) {
      const other = level[k];
      if (!other || other.at > plumb.to + NEAR) break;
      if (plumb.at >= other.from - NEAR && plumb.at <= other.to + NEAR) parent[find(i)] = find(other.i);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, i) => {
    const root = find(i);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

function gridOf(rules: readonly Rule[]): Grid | undefined {
  const columns = distinct(rules.filter((rule) => !rule.level));
  const rows = distinct(rules.filter((rule) => rule.level));
  const [width, height] = [columns.length - 1, rows.length - 1];
  if (width < 2 || height < 1 || width * height < 3 || width * height > MOST_CELLS) return undefined;
  const owners = Array.from({ length: width * height }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (owners[root] !== root) root = owners[root] ?? root;
    return root;
  };
  const merge = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)].sort((x, y) => x - y);
    if (first !== undefined && second !== undefined) owners[second] = first;
  };
  const plumb = coverage(rules.filter((rule) => !rule.level), columns, rows);
  const level = coverage(rules.filter((rule) => rule.level), rows, columns);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column;
      if (column + 1 < width && !plumb.has((column + 1) * rows.length + row)) merge(cell, cell + 1);
      if (row + 1 < height && !level.has((row + 1) * columns.length + column)) merge(cell, cell + width);
    }
  }
  return { columns, rows, owner: (row, column) => [Math.floor(find(row * width + column) / width), find(row * width + column) % width] };
}

/** Which stretches between neighbouring `stops` are drawn at which of `places`, as place × stops + stretch. */
function coverage(rules: readonly Rule[], places: readonly number[], stops: readonly number[]): Set<number> {
  const drawn = new Set<number>();
  for (const rule of rules) {
    const place = nearest(places, rule.at);
    for (let i = Math.max(0, firstAtLeast(stops, rule.from - NEAR) - 1); i + 1 < stops.length; i += 1) {
      const middle = ((stops[i] ?? 0) + (stops[i + 1] ?? 0)) / 2;
      if (middle > rule.to + NEAR) break;
      if (middle >= rule.from - NEAR) drawn.add(place * stops.length + i);
    }
  }
  return drawn;
}

function distinct(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    if (at - (places.at(-1) ?? -Infinity) > NEAR) places.push(at);
  }
  return places;
}

function nearest(places: readonly number[], at: number): number {
  const after = Math.min(firstAtLeast(places, at), places.length - 1);
  return after > 0 && at - (places[after - 1] ?? 0) < Math.abs((places[after] ?? 0) - at) ? after - 1 : after;
}

/** First index whose value is at least `value`, in ascending `places`. */
export function firstAtLeast(places: readonly number[], value: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
