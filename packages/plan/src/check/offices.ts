/** Offices (科室) under several names: 危化（烟花）监管科 and 危化烟花科 are one. */
const left = /[（）()、]|监督|监管|监察|管理|安全生产|安全|行业/g;

/** An office's name without what is often left out. */
export function looseOffice(name: string): string {
  return name.replace(left, '');
}

export function sameOffice(a: string, b: string): boolean {
  if (a === b || looseOffice(a) === looseOffice(b)) return true;
  return isShortFor(looseOffice(a), looseOffice(b)) || isShortFor(looseOffice(b), looseOffice(a));
}

/** 宣教科 for 宣传教育科; 执法支队 for 市执法支队: the short form's characters in order, the same beginning or end. */
function isShortFor(short: string, long: string): boolean {
  if (short.length >= long.length || short.length < 3) return false;
  if (long.endsWith(short)) return long.length - short.length <= 6;
  if (short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const ch of long) if (ch === short[at]) at += 1;
  return at === short.length && long.length <= short.length * 2;
}
