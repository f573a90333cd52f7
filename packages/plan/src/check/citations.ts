/** Citations (引用): one act under two names, and acts that had given way to others when the plan was issued. */
import type { Finding, LegalBasis, PlanDocument } from '../facts.ts';
import { supersessions } from '../law-status.ts';
import type { PlanText } from '../read/context.ts';
import type { Checked } from './model.ts';
import { finding } from './model.ts';

export function checkCitations(_text: PlanText, bases: readonly LegalBasis[], document: PlanDocument): Checked {
  const firsts = firstOfEachName(bases);
  return { findings: [...variants(firsts), ...superseded(bases, document)], verified: [] };
}

interface Named { readonly name: string; readonly basis: LegalBasis }

/** The act itself: the notice that carries it, the long title of the state and what stands in brackets taken off. */
export function actName(name: string): string {
  const carried = /<(.+)>的?(?:通知|意见|公告)?$/.exec(name)?.[1] ?? /关于印发(.+)的通知$/.exec(name)?.[1] ?? name;
  return carried.replace(/(?:（[^（）]*）?)+$/, '').replace(/^中华人民共和国/, '').replace(/[“”‘’"'《》<>\s]/g, '');
}

const MAX_NAMES = 3000;

function firstOfEachName(bases: readonly LegalBasis[]): readonly Named[] {
  const byName = new Map<string, Named>();
  for (const basis of bases) {
    const name = actName(basis.name);
    if (name.length >= 4 && !byName.has(name)) byName.set(name, { name, basis });
  }
  return [...byName.values()].slice(0, MAX_NAMES);
}

/** Pairs of names that can only mean one act. Cost: linear in the letters of the names. */
function variants(named: readonly Named[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const report = (a: Named, b: Named, severity: 'warning' | 'info', why: string): void => {
    const key = [a.name, b.name].sort().join('\n');
    if (a.name === b.name || seen.has(key)) return;
    seen.add(key);
    findings.push(finding('citation-variant', severity, `疑为同一文件的两种写法：《${a.basis.name}》与《${b.basis.name}》（${why}），请按正式名称统一`, [b.basis.span, a.basis.span]));
  };
  const byKey = new Map<string, Named>();
  const meet = (key: string, item: Named, severity: 'warning' | 'info', why: string): void => {
    const known = byKey.get(key);
    if (known) report(known, item, severity, why);
    else byKey.set(key, item);
  };
  for (const item of named) {
    meet(`暂行:${item.name.replace(/暂行|试行/g, '')}`, item, 'warning', '一处有“暂行”或“试行”，一处没有');
    const stem = /^(.{8,})(?:办法|规定)$/.exec(item.name)?.[1];
    if (stem !== undefined) meet(`结尾:${stem}`, item, 'info', '结尾一为“办法”、一为“规定”');
    const { number } = item.basis;
    if (number !== null && /〔\d{4}〕/.test(number)) meet(`文号:${number}`, item, 'info', `文号同为${number}`);
    if (item.name.length >= 8) slips(item, meet);
  }
  return findings;
}

/** One character wrong, missing or too many: names that agree when one character is left out at one place. */
function slips(item: Named, meet: (key: string, item: Named, severity: 'warning' | 'info', why: string) => void): void {
  for (let i = 0; i < item.name.length; i += 1) {
    // 甲省…条例 and 乙省…条例 are two acts; so are parts one and two.
    if (/[\d一二三四五六七八九十省市县区州A-Za-z]/.test(item.name[i] as string) || /^.{0,2}[省市县区州]/.test(item.name.slice(i + 1, i + 4))) continue;
    meet(`替:${i}:${item.name.slice(0, i)}_${item.name.slice(i + 1)}`, item, 'warning', '相差一字');
    meet(`缺:${item.name.slice(0, i)}${item.name.slice(i + 1)}`, item, 'warning', '相差一字');
  }
  meet(`缺:${item.name}`, item, 'warning', '相差一字');
}

/** Judged at the day of issue, else at the first day of the plan's year; a plan without either is not judged. */
function superseded(bases: readonly LegalBasis[], document: PlanDocument): Finding[] {
  const judgedOn = document.issuedOn ?? (document.year === null ? null : `${document.year}-01-01`);
  if (judgedOn === null) return [];
  const seen = new Set<string>();
  return bases.flatMap((basis) => {
    const name = actName(basis.name);
    const act = supersessions.find((s) => s.name === name && s.from <= judgedOn && (s.number === undefined || s.number.test(basis.number ?? '')));
    if (!act || seen.has(name)) return [];
    seen.add(name);
    const places = bases.filter((b) => actName(b.name) === name).map((b) => b.span);
    const message = act.confirmed
      ? `《${basis.name}》自${act.from}起已由${act.supersededBy}接替，计划（以${judgedOn}为准）仍在引用`
      : `《${basis.name}》自${act.from}起可能已由${act.supersededBy}接替（是否废止、施行日期待核），请核对计划（以${judgedOn}为准）能否引用`;
    return [finding('citation-superseded', act.confirmed ? 'warning' : 'info', message, places)];
  });
}
