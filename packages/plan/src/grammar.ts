/**
 * Parser combinators over folded text. A parser tries at one place and answers with a value and where it stopped, or with undefined; rules of the
 * plan's language are built from these and read like the phrases they stand for.
 */
export interface Match<T> { readonly value: T; readonly start: number; readonly end: number }
export type Parser<T> = (text: string, at: number) => Match<T> | undefined;

/** One of the words, the longest that fits. */
export function word<W extends string>(...words: readonly W[]): Parser<W> {
  const byFirst = new Map<string, W[]>();
  for (const w of [...words].sort((a, b) => b.length - a.length)) byFirst.set(w[0] as string, [...(byFirst.get(w[0] as string) ?? []), w]);
  return (text, at) => {
    const found = byFirst.get(text[at] as string)?.find((w) => text.startsWith(w, at));
    return found === undefined ? undefined : { value: found, start: at, end: at + found.length };
  };
}

/** One of the words, with what it means. */
export function meaning<V>(entries: Readonly<Record<string, V>>): Parser<V> {
  return map(word(...Object.keys(entries)), (w) => entries[w] as V);
}

/** What a sticky pattern matches: for the shapes of characters (digits, sounds), never for phrases. */
export function shape(pattern: RegExp): Parser<string> {
  const sticky = new RegExp(pattern.source, 'y');
  return (text, at) => {
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    return match === null ? undefined : { value: match[0], start: at, end: at + match[0].length };
  };
}

export function map<A, B>(parser: Parser<A>, f: (value: A) => B | undefined): Parser<B> {
  return (text, at) => {
    const match = parser(text, at);
    if (!match) return undefined;
    const value = f(match.value);
    return value === undefined ? undefined : { value, start: at, end: match.end };
  };
}

/** All, one behind the other. */
export function seq<T extends readonly unknown[]>(...parsers: { readonly [K in keyof T]: Parser<T[K]> }): Parser<T> {
  return (text, at) => {
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
}

/** The first that fits. */
export function alt<T>(...parsers: readonly Parser<T>[]): Parser<T> {
  return (text, at) => {
    for (const parser of parsers) {
      const match = parser(text, at);
      if (match) return match;
    }
    return undefined;
  };
}

export function opt<T>(parser: Parser<T>): Parser<T | undefined> {
  return (text, at) => parser(text, at) ?? { value: undefined, start: at, end: at };
}

/** One or more, with separators between. */
export function sepBy<T>(parser: Parser<T>, separator: Parser<unknown>): Parser<readonly T[]> {
  return (text, at) => {
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
}

/** Every place in [from, to) where the parser fits, left to right, without overlap. Cost: linear in the range. */
export function findAll<T>(parser: Parser<T>, text: string, from: number, to: number): Match<T>[] {
  const found: Match<T>[] = [];
  for (let i = from; i < to; i += 1) {
    const match = parser(text, i);
    if (!match || match.end > to || match.end === i) continue;
    found.push(match);
    i = match.end - 1;
  }
  return found;
}

export function findFirst<T>(parser: Parser<T>, text: string, from: number, to: number): Match<T> | undefined {
  for (let i = from; i < to; i += 1) {
    const match = parser(text, i);
    if (match && match.end <= to && match.end > i) return match;
  }
  return undefined;
}
