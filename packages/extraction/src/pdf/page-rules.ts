import { multiply, turnPoint, type Quarter } from './page-pieces.ts';

/** A straight line drawn on the page, level or plumb, in the same turned coordinates as the pieces. */
export interface Rule { readonly level: boolean; readonly at: number; readonly from: number; readonly to: number }

/** The operators of pdf.js that matter here (`OPS` and `DrawOPS` of pdfjs-dist 5.4). */
export interface PathOperators {
  readonly save: number; readonly restore: number; readonly transform: number; readonly constructPath: number; readonly endPath: number;
  readonly paintFormXObjectBegin: number; readonly paintFormXObjectEnd: number;
}

const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];
const SHORTEST = 4;
const CROOKED = 1;
/** A page with more lines than this is a drawing, not a table. */
const MOST_RULES = 20_000;

/** Paths that are only clipped to (`endPath`) are not seen. */
export function pageRules(fnArray: readonly number[], argsArray: readonly unknown[], ops: PathOperators, viewport: readonly number[], turns: Quarter): Rule[] {
  const rules: Rule[] = [];
  const saved: (readonly number[])[] = [];
  let matrix = viewport;
  for (let i = 0; i < fnArray.length && rules.length < MOST_RULES; i += 1) {
    const fn = fnArray[i];
    const args = argsArray[i] as readonly unknown[] | null;
    if (fn === ops.save) saved.push(matrix);
    else if (fn === ops.restore) matrix = saved.pop() ?? viewport;
    else if (fn === ops.transform) matrix = multiply(matrix, args as readonly number[]);
    else if (fn === ops.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args?.[0]) matrix = multiply(matrix, Array.from(args[0] as ArrayLike<number>));
    } else if (fn === ops.paintFormXObjectEnd) matrix = saved.pop() ?? viewport;
    else if (fn === ops.constructPath && args?.[0] !== ops.endPath) {
      const path = (args?.[1] as readonly (Float32Array | null)[] | undefined)?.[0];
      if (path) addPath(rules, path, matrix, turns);
    }
  }
  return rules;
}

function addPath(rules: Rule[], path: Float32Array, matrix: readonly number[], turns: Quarter): void {
  let start: readonly [number, number] = [0, 0];
  let here = start;
  const point = (at: number): readonly [number, number] => {
    const [x, y] = [path[at] ?? 0, path[at + 1] ?? 0];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
    return turnPoint(a * x + c * y + e, b * x + d * y + f, turns);
  };
  for (let at = 0; at < path.length;) {
    const operator = path[at];
    if (operator === MOVE) {
      start = here = point(at + 1);
      at += 3;
    } else if (operator === LINE) {
      const next = point(at + 1);
      addRule(rules, here, next);
      here = next;
      at += 3;
    } else if (operator === CURVE) {
      here = point(at + 5);
      at += 7;
    } else if (operator === QUADRATIC) {
      here = point(at + 3);
      at += 5;
    } else if (operator === CLOSE) {
      addRule(rules, here, start);
      here = start;
      at += 1;
    } else return;
  }
}

function addRule(rules: Rule[], [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
  const [dx, dy] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (dy < CROOKED && dx >= SHORTEST) rules.push({ level: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (dx < CROOKED && dy >= SHORTEST) rules.push({ level: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}
