import type { Decision, PlanSummary } from '@hengjian/contracts';
import {
  factWords, findingWords, industryWords, modeWords, perWords, qualifierWords, severityWords, verificationWords,
  type Period, type PlanReading, type Span,
} from '@hengjian/plan';

/**
 * The plan as a workbook: a sheet for each kind of fact, each row with its place in the outline and the words it was read from. Values
 * are written as text and numbers, never as formulas, whatever a document says.
 */
export interface PlanWorkbook {
  readonly summary: PlanSummary;
  readonly text: string;
  readonly reading: PlanReading;
  readonly decisions: readonly Decision[];
}

type Cell = string | number | null;
interface Sheet { readonly name: string; readonly columns: readonly (readonly [heading: string, width: number])[]; readonly rows: readonly (readonly Cell[])[] }

const actionWords: Readonly<Record<Decision['action'], string>> = { choose: '选定读法', correct: '更正', dismiss: '不采纳', reopen: '重新打开' };

const MAX_CELL_CHARACTERS = 32_000;

export async function writePlanWorkbook(plan: PlanWorkbook): Promise<Uint8Array> {
  // Large, and needed only here.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  for (const { name, columns, rows } of sheets(plan)) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(([header, width]) => ({ header, width }));
    sheet.getRow(1).font = { bold: true };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    for (const row of rows) sheet.addRow(row.map(writable)).alignment = { vertical: 'top', wrapText: true };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheets({ summary, text, reading, decisions }: PlanWorkbook): Sheet[] {
  const { facts, findings, verified } = reading;
  const words = (span: Span) => text.slice(span[0], span[1]).replace(/\s+/gu, ' ').trim();
  const allWords = (spans: readonly Span[]) => spans.map(words).join('；');
  const quarters = (numbers: readonly number[]) => numbers.join('、');
  const [place, source] = [['位置', 24], ['原文', 60]] as const;
  return [
    { name: '概况', columns: [['项目', 20], ['内容', 80]], rows: [
      ['标题', summary.title], ['发文机关', summary.issuer], ['文号', summary.number], ['计划年度', summary.year], ['印发日期', facts.document.issuedOn],
      ['文件名', summary.fileName], ['上传时间（UTC）', summary.uploadedAt], ['检查对象', facts.targets.length], ['数量', facts.counts.length],
      ['核对发现', findings.length], ['核对无误', verified.length], ...(summary.sample ? [['说明', '示例数据']] as const : []),
    ] },
    { name: '检查对象', columns: [['名称', 40], ['别名', 30], ['行业', 14], ['类别', 18], ['备注', 18], ['方式', 12], ['科室', 20], ['季度', 10], ['月份', 14], ['复查季度', 10], place, source],
      rows: facts.targets.map((t) => [
        t.name, t.aliases.join('、'), industry(t.industry), t.kind, t.notes.join('、'), mode(t.mode), t.department, quarters(t.quarters), quarters(t.months),
        quarters(t.reinspectionQuarters), t.path, allWords(t.spans),
      ]) },
    { name: '数量', columns: [['对象', 30], ['限定', 10], ['数值', 10], ['单位', 8], ['行业', 14], ['方式', 12], ['科室', 20], ['地区', 16], ['时间', 16], ['属于', 24], place, source],
      rows: facts.counts.map((c) => [
        c.subject, qualifierWords[c.qualifier], c.value, c.unit, industry(c.industry), mode(c.mode), c.department, c.area, period(c.period),
        facts.counts.find(({ id }) => id === c.partOf)?.subject ?? null, c.path, words(c.span),
      ]) },
    { name: '比例', columns: [['百分比', 10], ['基数', 40], ['行业', 14], ['方式', 12], place, source],
      rows: facts.rates.map((r) => [r.percent, r.base, industry(r.industry), mode(r.mode), r.path, words(r.span)]) },
    { name: '频次', columns: [['对象', 40], ['行业', 14], ['每年至少', 10], ['每年至多', 10], ['按', 10], place, source],
      rows: facts.frequencies.map((f) => [f.subject, industry(f.industry), f.atLeastPerYear, f.atMostPerYear, perWords[f.per], f.path, words(f.span)]) },
    { name: '联合执法', columns: [['科室', 30], ['至少次数', 10], ['配合部门', 50], place, source],
      rows: facts.joint.map((j) => [j.department, j.atLeast, j.partners.join('、'), j.path, words(j.span)]) },
    { name: '检查项目', columns: [['行业', 14], ['序号', 8], ['内容', 80], place], rows: facts.checkItems.map((i) => [industry(i.industry), i.number, i.text, i.path]) },
    { name: '检查计划表', columns: [['序号', 8], ['事项', 40], ['依据', 50], ['对象', 30], ['内容', 50], ['方式', 16], ['每年至少', 10], ['每年至多', 10], ['时间', 16], ['科室', 24], ['联合', 8], ['备注', 30]],
      rows: facts.programme.map((r) => [
        r.number, r.item, r.bases.join('；'), r.objects, r.contents.join('；'), r.method, r.atLeastPerYear, r.atMostPerYear, period(r.period), r.departments.join('、'),
        r.joint === null ? null : r.joint ? '是' : '否', r.notes,
      ]) },
    { name: '依据', columns: [['名称', 60], ['文号', 30], place], rows: facts.legalBases.map((b) => [b.name, b.number, b.path]) },
    { name: '工作日测算', columns: [['项目', 40], ['人·日', 12]], rows: (facts.workload?.items ?? []).map((i) => [i.label, i.days]) },
    { name: '核对发现', columns: [['程度', 8], ['类型', 20], ['说明', 80], ['可能的读法', 60], source],
      rows: findings.map((f) => [severityWords[f.severity], findingWords[f.code], f.message, f.readings.map(({ label }) => label).join('；'), allWords(f.spans)]) },
    { name: '核对无误', columns: [['类型', 14], ['说明', 80], source], rows: verified.map((v) => [verificationWords[v.kind], v.message, words(v.total.span)]) },
    { name: '决定', columns: [['时间（UTC）', 24], ['决定人', 14], ['决定', 12], ['核对发现', 40], ['更正', 60], ['理由', 50], ['状态', 12]],
      rows: decisions.map((d) => [
        d.decidedAt, d.decidedBy, actionWords[d.action], d.findingId, d.corrections.map((c) => `${factWords[c.fact]} ${c.id} ${c.field} → ${c.value ?? '无'}`).join('；'),
        d.reason, d.superseded ? '已被替代' : '有效',
      ]) },
  ];
}

function industry(code: keyof typeof industryWords | null): string | null {
  return code === null ? null : industryWords[code];
}

function mode(code: keyof typeof modeWords | null): string | null {
  return code === null ? null : modeWords[code];
}

function period(value: Period | null): string | null {
  if (value === null) return null;
  const [inQuarters, inMonths] = [(value.quarters ?? []).map((q) => `第${q}季度`), (value.months ?? []).map((m) => `${m}月`)];
  return [...inQuarters, ...inMonths].join('、') || null;
}

/** XML, and so a workbook, cannot hold most control characters or half a surrogate pair. */
function writable(value: Cell): Cell {
  if (typeof value !== 'string') return value;
  return value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu, '').slice(0, MAX_CELL_CHARACTERS);
}
