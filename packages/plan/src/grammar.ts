/**
 * Parser combinators over folded text. A parser tries at one place and answers with a value and where it stopped, or with undefined; rules of the
 * plan's language are built from these and read like the phrases they stand for.
 */
export interface Match<T> { readonly value: T; readonly start: number; readonly end: number }
export interface Parser<T> {
  (text: string, at: number): Match<T> | undefined;
  /** The characters a match can begin with, where they are known: scanning skips all other places. */
  first?: FirstChars;
  /** For a parser that may match nothing: what it begins with if it matches something. */
  maybe?: FirstChars;
}

type FirstChars = ReadonlySet<number>;

function begin<T>(parser: Parser<T>, first: FirstChars | undefined): Parser<T> {
  if (first) parser.first = first;
  return parser;
}

function union(sets: readonly (FirstChars | undefined)[]): FirstChars | undefined {
  return sets.every((s): s is FirstChars => s !== undefined) ? new Set(sets.flatMap((s) => [...s])) : undefined;
}

/** One of the words, the longest that fits. */
export function word<W extends string>(...words: readonly W[]): Parser<W> {
  const byFirst = new Map<number, W[]>();
  for (const w of [...words].sort((a, b) => b.length - a.length)) byFirst.set(w.charCodeAt(0), [...(byFirst.get(w.charCodeAt(0)) ?? []), w]);
  const parser: Parser<W> = (text, at) => {
    const candidates = byFirst.get(text.charCodeAt(at));
    if (candidates === undefined) return undefined;
    for (const candidate of candidates) if (text.startsWith(candidate, at)) return { value: candidate, start: at, end: at + candidate.length };
    return undefined;
  };
  return begin(parser, new Set(byFirst.keys()));
}

/** One of the words, with what it means. */
export function meaning<V>(entries: Readonly<Record<string, V>>): Parser<V> {
  return map(word(...Object.keys(entries)), (w) => entries[w] as V);
}

/** What a sticky pattern matches: for the shapes of characters (digits, sounds), never for phrases. `first`: the characters it can begin with. */
export function shape(pattern: RegExp, first?: string): Parser<string> {
  const sticky = new RegExp(pattern.source, 'y');
  const parser: Parser<string> = (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    return match === null ? undefined : { value: match[0], start: at, end: at + match[0].length };
  };
  return begin(parser, first === undefined ? undefined : new Set([...first].map((ch) => ch.charCodeAt(0))));
}

export function map<A, B>(parser: Parser<A>, f: (value: A) => B | undefined): Parser<B> {
  const mapped: Parser<B> = (text, at) => {
    const match = parser(text, at);
    if (!match) return undefined;
    const value = f(match.value);
    return value === undefined ? undefined : { value, start: at, end: match.end };
  };
  return begin(mapped, parser.first);
}

/** All, one behind the other. */
export function seq<T extends readonly unknown[]>(...parsers: { readonly [K in keyof T]: Parser<T[K]> }): Parser<T> {
  const sequence: Parser<T> = (text, at) => {
    const values: unknown[] = [];
    let end = at;
    for (const parser of parsers) {
      const match = parser(text, end);
      if (!match) return undefined;
      values.push(match.value);
      end = match.end;
    }
    return { value: values as unknown as T, start: at, end };
  };
  return begin(sequence, firstOfSequence(parsers));
}

function firstOfSequence(parsers: readonly Parser<unknown>[]): FirstChars | undefined {
  const mandatory = parsers.findIndex((p) => p.maybe === undefined);
  return mandatory < 0 ? undefined : union([...parsers.slice(0, mandatory).map((p) => p.maybe), parsers[mandatory]?.first]);
}

/** The first that fits. */
export function alt<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  const either: Parser<T> = (text, at) => {
    for (const parser of parsers) {
      const match = parser(text, at);
      if (match) return match;
    }
    return undefined;
  };
  return begin(either, union(parsers.map((p) => p.first)));
}

export function opt<T>(parser: Parser<T>): Parser<T | undefined> {
  const optional: Parser<T | undefined> = (text, at) => parser(text, at) ?? { value: undefined, start: at, end: at };
  if (parser.first) optional.maybe = parser.first;
  return optional;
}

/** One or more, with separators between. */
export function sepBy<T>(parser: Parser<T>, separator: Parser<unknown>): Parser<readonly T[]> {
  const list: Parser<readonly T[]> = (text, at) => {
    const first = parser(text, at);
    if (!first) return undefined;
    const values = [first.value];
    let end = first.end;
    for (;;) {
      const gap = separator(text, end);
      const next = gap && parser(text, gap.end);
      if (!next) return { value: values, start: at, end };
      values.push(next.value);
      end = next.end;
    }
  };
  return begin(list, parser.first);
}

/** Every place in [from, to) where the parser fits, left to right, without overlap. Cost: linear in the range. */
export function findAll<T>(parser: Parser<T>, text: string, from: number, to: number): Match<T>[] {
  const found: Match<T>[] = [];
  for (let i = from; i < to; i += 1) {
    if (parser.first && !parser.first.has(text.charCodeAt(i))) continue;
    const match = parser(text, i);
    if (!match || match.end > to || match.end === i) continue;
    found.push(match);
    i = match.end - 1;
  }
  return found;
}

export function findFirst<T>(parser: Parser<T>, text: string, from: number, to: number): Match<T> | undefined {
  for (let i = from; i < to; i += 1) {
    if (parser.first && !parser.first.has(text.charCodeAt(i))) continue;
    const match = parser(text, i);
    if (match && match.end <= to && match.end > i) return match;
  }
  return undefined;
}
