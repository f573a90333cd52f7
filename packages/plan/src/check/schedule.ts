/** Schedules (时间安排核对): every key target has its time and every scheduled one is listed; drawn units are not named in advance; months are asked only of a plan that has months. */
import type { Finding, Span, Verification } from '../facts.ts';
import { findAll, word } from '../grammar.ts';
import type { GatheredTarget } from '../read/targets.ts';
import { spanOf } from '../text/flow.ts';
import type { Checked, Model } from './model.ts';
import { finding, groupBy, plus, reading } from './model.ts';
import { sameOffice } from './offices.ts';

export function checkSchedule(model: Model): Checked {
  return {
    findings: [...unscheduled(model), ...unlisted(model), ...selected(model), ...twice(model), ...departments(model), ...months(model), ...displaced(model), ...caps(model)],
    verified: quarterSums(model),
  };
}

function annexOf(path: string): string {
  return path.startsWith('附件') ? (path.split('/')[0] ?? '') : '';
}

function firstSpan(g: GatheredTarget): Span {
  return g.target.spans[0] ?? [0, 0];
}

function unscheduled(model: Model): Finding[] {
  const key = model.gathered.filter(({ target }) => target.mode === 'key');
  if (!key.some((g) => g.isScheduled)) return [];
  const open = key.filter(({ target }) => target.quarters.length === 0 && target.months.length === 0);
  return [...groupBy(open, ({ target }) => annexOf(target.path)).values()].map((group) => {
    const names = group.map(({ target }) => target.name);
    return finding('unscheduled-target', 'warning', `${names.length}家重点对象没有写明季度或月份：${names.slice(0, 4).join('、')}${names.length > 4 ? `等${names.length}家` : ''}。`, group.map(firstSpan),
      [reading('open', '由承办科室适时安排，排期时再定'), reading('missing', '属于遗漏，应补列时间')]);
  });
}

function unlisted(model: Model): Finding[] {
  const listed = new Set(model.gathered.filter((g) => g.isListed && g.target.mode === 'key').map(({ target }) => annexOf(target.path)));
  return model.gathered.filter((g) => g.isScheduled && !g.isListed && listed.has(annexOf(g.target.path)) && (g.target.mode === 'key' || g.target.mode === null)).map((g) => finding('unlisted-target', 'warning',
    `“${g.target.name}”排入了时间安排，但不在重点名单中。`, [firstSpan(g)], [reading('list', '应补入名单'), reading('schedule', '应从时间安排中删去')]));
}

/** A spot check is drawn; one that names its unit beforehand is no draw. */
function selected(model: Model): Finding[] {
  return model.gathered.filter(({ target, mentions }) => target.mode === 'spotCheck' && mentions.some((m) => !m.context.isRegister)).map((g) => finding('selection-conflict', 'warning',
    `抽查对象“${g.target.name}”在计划中已经点名，与随机抽取的要求不符。`, [firstSpan(g)],
    [reading('key', '作为重点对象检查', [{ fact: 'target', id: g.target.name, field: 'mode', value: 'key' }]), reading('draw', '应改为随机抽取，不预先点名')]));
}

function twice(model: Model): Finding[] {
  return model.gathered.flatMap(({ target, mentions }) => {
    const listings = mentions.filter((m) => !m.context.isSchedule && m.period === null && !m.context.isRegister);
    const same = [...groupBy(listings, (m) => `${m.context.section.path}|${m.mode}`).values()].filter((group) => group.length > 1 && group.every((m) => m.name.name === group[0]?.name.name));
    return same.filter((group) => /^[、，；]?$|、/.test(model.text.flow.chars.slice(group[0]?.name.range.end ?? 0, (group[0]?.name.range.end ?? 0) + 1)) && group[0]?.context.section.path === target.path)
      .map((group) => finding('duplicate-target', 'warning', `“${target.name}”在同一名单中列了${group.length}次。`, group.map((m) => spanOf(model.text.flow, m.name.range)), [reading('once', '只计一次'), reading('two', '是两个不同的检查点，应写明区别')]));
  });
}

function departments(model: Model): Finding[] {
  return model.gathered.flatMap(({ target, offices }) => {
    const other = offices.find((o) => !sameOffice(o.name, offices[0]?.name ?? ''));
    const first = offices[0];
    if (!other || !first || target.mode !== 'key') return [];
    return [finding('department-mismatch', 'warning', `“${target.name}”一处由${first.name}负责，另一处由${other.name}负责。`, [spanOf(model.text.flow, first.mention.name.range), spanOf(model.text.flow, other.mention.name.range)],
      [first.name, other.name].map((name, i) => reading(`office${i}`, `由${name}负责`, [{ fact: 'target', id: target.name, field: 'department', value: name }])))];
  });
}

/** 「避免同一月度内重复执法」 cannot be checked in a plan whose times are quarters. */
function months(model: Model): Finding[] {
  const { flow } = model.text;
  const asked = findAll(word('同一月度', '同一月份', '同月内', '同一个月'), flow.chars, 0, flow.chars.length)[0];
  const timed = model.facts.targets.filter((t) => t.quarters.length > 0 || t.months.length > 0);
  if (!asked || timed.some((t) => t.months.length > 0)) return [];
  return [finding('month-unresolvable', 'info', `计划要求避免“${flow.chars.slice(asked.start, asked.end)}”重复执法，但检查时间${timed.length > 0 ? `只到季度（${timed.length}家）` : '没有写明'}，无法据此判断是否同月。`, [spanOf(flow, asked)],
    [reading('schedule', '排期时细化到月'), reading('accept', '以县级计划逐月协调')])];
}

function displaced(model: Model): Finding[] {
  return model.moves.map((move) => finding('text-out-of-order', 'info', `文字次序错位：“${move.label}”一段被提到了前面，已按编号放回“${move.beforeWords}”之前阅读。`, [move.block, move.before],
    [reading('moved', '次序已还原，无误'), reading('check', '次序仍有疑问，需对照原件')]));
}

function caps(model: Model): Finding[] {
  const rows = model.facts.programme.filter((r) => r.atLeastPerYear !== null && r.atMostPerYear !== null && r.atLeastPerYear > r.atMostPerYear)
    .map((r) => finding('floor-above-cap', 'error', `“${r.item}”最低每年${r.atLeastPerYear}次，高于上限每年${r.atMostPerYear}次。`, [r.span], [reading('floor', '降低下限'), reading('cap', '提高上限')]));
  const own = model.facts.frequencies.filter((f) => f.atLeastPerYear !== null && f.atMostPerYear !== null && f.atLeastPerYear > f.atMostPerYear)
    .map((f) => finding('floor-above-cap', 'error', `“${f.subject}”最低每年${f.atLeastPerYear}次，高于上限每年${f.atMostPerYear}次。`, [f.span], [reading('floor', '降低下限'), reading('cap', '提高上限')]));
  const bySubject = groupBy(model.facts.frequencies, (f) => f.subject);
  const apart = model.facts.frequencies.filter((f) => f.atMostPerYear !== null).flatMap((cap) => (bySubject.get(cap.subject) ?? [])
    .filter((floor) => floor.subject !== '' && floor.atLeastPerYear !== null && floor.atMostPerYear === null && floor.atLeastPerYear > (cap.atMostPerYear ?? Infinity))
    .slice(0, 1).map((floor) => finding('floor-above-cap', 'error', `“${cap.subject}”一处要求每年不少于${floor.atLeastPerYear}次，另一处规定不超过${cap.atMostPerYear}次。`, [floor.span, cap.span], [reading('floor', '降低下限'), reading('cap', '提高上限')])));
  return [...rows, ...own, ...apart];
}

/** Of each annex: the units of the quarters together are the key targets it lists. */
function quarterSums(model: Model): Verification[] {
  const key = model.gathered.filter(({ target }) => target.mode === 'key');
  return [...groupBy(key, ({ target }) => annexOf(target.path)).entries()].flatMap(([annex, group]) => {
    const once = group.filter(({ target }) => target.quarters.length === 1);
    if (annex === '' && group.length < 2 || once.length !== group.length) return [];
    const quarters = [1, 2, 3, 4].map((q) => ({ q, names: once.filter(({ target }) => target.quarters[0] === q) })).filter(({ names }) => names.length > 0);
    return [{
      id: `schedule:${annex}`, kind: 'schedule' as const, message: `${annex || '正文'}重点对象${group.length}家均已排期：${quarters.map(({ q, names }) => `${'一二三四'[q - 1]}季度${names.length}`).join('、')}，${group.length} = ${plus(quarters.map(({ names }) => names.length))}`,
      total: { label: `${annex}重点对象`, value: group.length, span: firstSpan(group[0] as GatheredTarget) },
      parts: quarters.map(({ q, names }) => ({ label: `${'一二三四'[q - 1]}季度`, value: names.length, span: firstSpan(names[0] as GatheredTarget) })),
    }];
  });
}
