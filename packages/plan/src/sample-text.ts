/**
 * The sample plan (示例数据) is kept as facts: names, figures, quarters, offices. What is shown as its text is written here, in words of our
 * own, so that every fact has a sentence to open to. Reading that text gives the facts back; a test holds the two together.
 */

/** A figure with what it counts, as it is to be written: 危化企业 13 家. `floor` writes 不少于. */
export interface SampleFigure { readonly subject: string; readonly value: number; readonly unit: string; readonly floor?: boolean; readonly parts?: readonly SampleFigure[] }

export interface SampleGroup {
  /** 危险化学品, 地下矿山 … */
  readonly kind: string;
  readonly unit: string;
  /** Which office inspects which units. */
  readonly assignments: readonly { readonly department: string; readonly names: readonly string[] }[];
}

export interface SampleAnnex {
  readonly title: string;
  readonly register: readonly SampleFigure[];
  readonly groups: readonly SampleGroup[];
  readonly spotChecks: readonly string[];
  readonly crossInspection: { readonly department: string; readonly figure: SampleFigure } | null;
  readonly checkItems: readonly string[];
  /** `reinspects`: the quarter whose units are inspected again in this one. */
  readonly schedule: readonly { readonly quarter: number; readonly names: readonly string[]; readonly reinspects?: number }[];
}

export interface SamplePlan {
  readonly version: number;
  readonly document: { readonly title: string; readonly issuer: string; readonly number: string; readonly issuedOn: string };
  readonly legalBases: readonly { readonly name: string; readonly number?: string }[];
  readonly keyUnits: SampleFigure;
  readonly byDepartment: readonly { readonly department: string; readonly subject: string; readonly value: number; readonly parts?: readonly SampleFigure[] }[];
  readonly spotChecks: SampleFigure;
  readonly crossInspection: SampleFigure;
  readonly joint: { readonly departments: readonly string[]; readonly atLeast: number; readonly partners: readonly string[] };
  readonly annexes: readonly SampleAnnex[];
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export function sampleText(plan: SamplePlan): string {
  return `${[...head(plan), ...body(plan), ...plan.annexes.flatMap((annex, index) => annexText(annex, index + 1))].join('\n\n')}\n`;
}

function head({ document }: SamplePlan): string[] {
  return [document.number, document.title];
}

function body(plan: SamplePlan): string[] {
  const { keyUnits, byDepartment, spotChecks, crossInspection, joint } = plan;
  const bases = plan.legalBases.map(({ name, number }) => `《${name}》${number === undefined ? '' : `（${number}）`}`).join('');
  return [
    `本计划依据${bases}编制。`,
    '一、年度任务',
    `（一）重点检查。市本级重点监管执法${figure(keyUnits)}。其中：依据行业领域分类，${list(keyUnits.parts)}；依据承办科室分类，${byDepartment
      .map(({ department, subject, value, parts }) => `${department}牵头${subject}${value}家${parts ? `（${list(parts)}）` : ''}`).join('、')}。`,
    `（二）组织抽查和交叉执法检查。年内组织抽查和交叉执法检查企业共${spotChecks.value + crossInspection.value}家。`,
    `组织抽查${figure(spotChecks)}，其中：${list(spotChecks.parts)}。`,
    `组织交叉执法检查${figure(crossInspection)}，其中：${list(crossInspection.parts)}。`,
    `（三）部门联合执法。${joint.departments.join('、')}年内至少各自牵头组织实施${joint.atLeast}次部门联合执法，会同${joint.partners.join('、')}等部门开展。`,
    `${plan.document.issuer}\n${chineseDate(plan.document.issuedOn)}`,
  ];
}

function annexText(annex: SampleAnnex, number: number): string[] {
  const sections: (readonly [heading: string, paragraphs: readonly string[]])[] = [
    ['基本情况', [annex.register.map((entry) => `全市${figure(entry)}${entry.parts ? `，其中：${list(entry.parts)}` : ''}。`).join('')]],
    ['检查对象和方式', [
      '（一）重点检查', ...annex.groups.map((group, index) => groupText(group, index + 1)),
      ...(annex.spotChecks.length === 0 ? [] : [`（二）抽查\n${annex.spotChecks.join('')}`]),
      ...(annex.crossInspection === null ? [] : [`（三）交叉执法\n由${annex.crossInspection.department}组织开展交叉执法检查，计划检查${figure(annex.crossInspection.figure)}${
        annex.crossInspection.figure.parts ? `（${list(annex.crossInspection.figure.parts, '，')}）` : ''}。`]),
    ]],
    ['检查内容', [annex.checkItems.map((item, index) => `${index + 1}.${item}；`).join('\n')]],
    ...(annex.schedule.length === 0 ? [] : [['时间安排', [annex.schedule.map(scheduleText).join('')]] as const]),
  ];
  return [
    `附件${number}`, annex.title,
    ...sections.filter(([, paragraphs]) => paragraphs.some((paragraph) => paragraph !== '')).flatMap(([heading, paragraphs], index) => [`${numerals[index] ?? ''}、${heading}`, ...paragraphs]),
  ];
}

function groupText({ kind, unit, assignments }: SampleGroup, number: number): string {
  const total = assignments.reduce((sum, { names }) => sum + names.length, 0);
  return `${number}.${kind}（${total}${unit}）：${assignments.map(({ department, names }) => `${department}负责对${names.join('、')}等${names.length}${unit === '家' ? '家企业' : unit}开展检查`).join('；')}。`;
}

function scheduleText({ quarter, names, reinspects }: SampleAnnex['schedule'][number]): string {
  const again = reinspects === undefined ? '' : `对第${numerals[reinspects - 1] ?? ''}季度检查企业复查`;
  const visits = names.length === 0 ? '' : `组织对${names.join('、')}开展检查`;
  return `${numerals[quarter - 1] ?? ''}季度，${[visits, again].filter((words) => words !== '').join('，并')}。\n`;
}

function figure({ subject, value, unit, floor }: SampleFigure): string {
  return `${subject}${floor === true ? '不少于' : ''}${value}${unit}`;
}

function list(figures: readonly SampleFigure[] = [], separator = '、'): string {
  return figures.map(figure).join(separator);
}

function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
