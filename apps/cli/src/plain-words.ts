import {
  findingWords, industryWords, modeWords, qualifierWords, severityWords,
  type Finding, type FactDiff, type Industry, type Mode, type PlanDiff, type PlanReading, type Span, type Verification,
} from '@hengjian/plan';

/** What the commands print for people, when no `--json` is asked for. */

export function describeReading(file: string, { facts, findings, verified }: PlanReading): string {
  const { document } = facts;
  const bySeverity = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const modes = tally(facts.targets.map((target) => (target.mode === null ? '未写明方式' : modeWords[target.mode])));
  const industries = tally(facts.targets.map((target) => (target.industry === null ? '未写明行业' : industryWords[target.industry])));
  return lines(
    `文件：${file}`,
    `标题：${document.title ?? '（没有读到）'}`,
    `发文机关：${document.issuer ?? '（没有读到）'}　文号：${document.number ?? '无'}　计划年度：${document.year ?? '（没有读到）'}`,
    '',
    `点名的检查对象 ${facts.targets.length} 个${modes}${industries}`,
    `数量 ${facts.counts.length} 项，比例 ${facts.rates.length} 项，频次 ${facts.frequencies.length} 项，联合执法 ${facts.joint.length} 项`,
    `检查项目 ${facts.checkItems.length} 条，依据 ${facts.legalBases.length} 件，检查计划表 ${facts.programme.length} 行`,
    ...(facts.workload ? [`工作日测算 ${facts.workload.items.length} 项`] : []),
    '',
    ...facts.counts.map((count) => `  ${where(count.mode, count.industry, count.department, count.area)}${count.subject}：${qualifierWords[count.qualifier]}${count.value} ${count.unit}`),
    '',
    `核对无误 ${verified.length} 项；核对发现 ${findings.length} 条（错误 ${bySeverity('error')}，提醒 ${bySeverity('warning')}，提示 ${bySeverity('info')}）。逐条查看：hengjian plan check ${file}`,
  );
}

export function describeCheck(file: string, text: string, findings: readonly Finding[], verified: readonly Verification[]): string {
  const order = ['error', 'warning', 'info'] as const;
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return lines(
    `文件：${file}`,
    '',
    findings.length === 0 ? '没有核对发现。' : `核对发现 ${findings.length} 条：`,
    ...sorted.flatMap((finding) => [
      `  [${severityWords[finding.severity]}] ${findingWords[finding.code]}：${finding.message}`,
      ...finding.readings.map(({ label }) => `      可以读作：${label}`),
      ...finding.spans.slice(0, 3).map((span) => `      ${place(text, span)}`),
    ]),
    '',
    `核对无误 ${verified.length} 项${verified.length === 0 ? '。' : '：'}`,
    ...verified.map(({ message }) => `  ${message}`),
  );
}

export function describeDiff(before: string, after: string, diff: PlanDiff): string {
  const part = <F extends object>(title: string, facts: FactDiff<F>, name: (fact: F) => string) => {
    if (facts.came.length + facts.went.length + facts.changed.length === 0) return [];
    return [
      `${title}：新增 ${facts.came.length}，减少 ${facts.went.length}，变化 ${facts.changed.length}，相同 ${facts.same}`,
      ...facts.came.map((fact) => `  + ${name(fact)}`),
      ...facts.went.map((fact) => `  - ${name(fact)}`),
      ...facts.changed.map((change) => `  ~ ${name(change.after)}：${change.fields.map((field) => `${fieldWords[field] ?? field} ${shown(change.before[field])} → ${shown(change.after[field])}`).join('；')}`),
      '',
    ];
  };
  const number = (value: number | null) => value ?? '未写明';
  const parts = [
    ...part('检查对象', diff.targets, (t) => `${t.name}（${[t.department, quarters(t.quarters)].filter(Boolean).join('，') || '未写明科室和季度'}）`),
    ...part('数量', diff.counts, (c) => `${where(c.mode, c.industry, c.department, c.area)}${c.subject} ${qualifierWords[c.qualifier]}${c.value} ${c.unit}`),
    ...part('比例', diff.rates, (r) => `${where(r.mode, r.industry)}${r.base} ${r.percent}%`),
    ...part('频次', diff.frequencies, (f) => `${f.subject} 每年至少 ${number(f.atLeastPerYear)} 次、至多 ${number(f.atMostPerYear)} 次`),
    ...part('联合执法', diff.joint, (j) => `${j.department ?? '未写明科室'} 不少于 ${j.atLeast} 次`),
    ...part('检查项目', diff.checkItems, (i) => i.text),
    ...part('依据', diff.legalBases, (b) => `《${b.name}》${b.number ?? ''}`),
    ...part('检查计划表', diff.programme, (r) => r.item),
  ];
  return lines(`之前：${before}`, `之后：${after}`, '', ...(parts.length === 0 ? ['两份计划的事实没有差别。'] : parts));
}

const fieldWords: Readonly<Record<string, string>> = {
  industry: '行业', kind: '类别', notes: '备注', mode: '方式', department: '科室', quarters: '季度', months: '月份', reinspectionQuarters: '复查季度',
  value: '数值', unit: '单位', qualifier: '限定', percent: '百分比', base: '基数', atLeastPerYear: '每年至少', atMostPerYear: '每年至多', per: '按',
  atLeast: '至少次数', partners: '配合部门', text: '内容', number: '文号', bases: '依据', objects: '对象', contents: '内容', method: '方式', period: '时间',
  departments: '科室', joint: '联合',
};

const codeWords: Readonly<Record<string, string>> = { ...industryWords, ...modeWords, ...qualifierWords, exact: '定数' };

function shown(value: unknown): string {
  if (value === null || value === undefined) return '无';
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(shown).join('、');
  if (typeof value === 'object') return JSON.stringify(value);
  return codeWords[String(value)] ?? String(value);
}

function where(mode: Mode | null, industry: Industry | null, department: string | null = null, area: string | null = null): string {
  const known = [mode && modeWords[mode], industry && industryWords[industry], department, area].filter((word) => word !== null && word !== '');
  return known.length === 0 ? '' : `[${known.join('·')}] `;
}

function quarters(numbers: readonly number[]): string {
  return numbers.length === 0 ? '' : `第${numbers.join('、')}季度`;
}

/** Line of the source and the words there, so that a finding can be looked up in any editor. */
function place(text: string, [start, end]: Span): string {
  const line = text.slice(0, start).split('\n').length;
  const words = text.slice(start, end).replace(/\s+/gu, '');
  return `第 ${line} 行：${words.length > 60 ? `${words.slice(0, 60)}……` : words}`;
}

function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size === 0 ? '' : `（${[...counts].map(([word, count]) => `${word} ${count}`).join('，')}）`;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n').trimEnd()}\n`;
}
