/** Joint minimums (部门联合执法): how often a section is to inspect together with other departments, and with which. */
import type { JointMinimum } from '../facts.ts';
import { findAll, map, opt, seq, word } from '../grammar.ts';
import type { Parser } from '../grammar.ts';
import type { Flow, Range } from '../text/flow.ts';
import { spanOf, wordsOf } from '../text/flow.ts';
import type { Context, PlanText } from './context.ts';
import { splitRange } from './context.ts';
import { sentencesOf } from './counts.ts';
import { number, officeEndingAt } from './phrases.ts';

const joint = word('联合执法', '联合检查', '联合抽查', '联合监管', '联合监督检查', '联合行动', '联合整治');
const times: Parser<number> = map(seq(number, opt(word('次以上', '次', '轮', '场次', '场'))), ([n]) => n);
const minimum = word('不少于', '不得少于', '不低于', '至少', '最少', '不得低于');

/** Every joint minimum in running text. Cost: linear. */
export function readJoint({ flow, contexts }: PlanText): readonly JointMinimum[] {
  return contexts.flatMap((context) => sentencesOf(flow, context).flatMap((sentence) => jointOf(flow, context, sentence)));
}

function jointOf(flow: Flow, context: Context, sentence: Range): JointMinimum[] {
  if (findAll(joint, flow.chars, sentence.start, sentence.end).length === 0) return [];
  const counted = findAll(times, flow.chars, sentence.start, sentence.end)
    .find(({ start, end }) => /次|轮|场/.test(flow.chars.slice(start, end)) && isJointAct(flow, sentence, start, end));
  if (!counted) return [];
  const before = findAll(minimum, flow.chars, sentence.start, counted.start).at(-1);
  const lead = before?.start ?? counted.start;
  const span = spanOf(flow, { start: lead, end: actEnd(flow, sentence, counted.end) });
  const partners = partnersOf(flow, sentence);
  const offices = officesOf(flow, sentence, lead);
  const named = offices.length > 0 ? offices : [context.office];
  return named.map((department) => ({ path: context.section.path, department, atLeast: counted.value, partners, span }));
}

/** The figure counts joint inspections: the words stand near to it in its clause, or the clause before tells of them. */
function isJointAct(flow: Flow, sentence: Range, start: number, end: number): boolean {
  const near = flow.chars.slice(Math.max(sentence.start, start - 30), Math.min(sentence.end, end + 14));
  return /联合(?:执法|检查|抽查|监管|监督检查|行动|整治)/.test(near);
}

function actEnd(flow: Flow, sentence: Range, from: number): number {
  const act = findAll(joint, flow.chars, from, Math.min(sentence.end, from + 12))[0];
  return act && !/[，。；]/.test(flow.chars.slice(from, act.start)) ? act.end : from;
}

/** A科、B科、C科年内至少各自牵头组织…: the offices at the sentence's head. */
function officesOf(flow: Flow, sentence: Range, lead: number): string[] {
  const cut = findAll(word('年内', '全年', '每年', '至少', '各自', '分别', '牵头', '组织', '负责', '要', '应', '不少于', '年度内'), flow.chars, sentence.start, lead)[0];
  const head = { start: sentence.start, end: cut?.start ?? lead };
  return splitRange(flow, head, '、，：').flatMap((part) => {
    const office = officeEndingAt(flow.chars, part.start, part.end);
    return office && /[科股室队处]$/.test(office.name) ? [office.name] : [];
  });
}

const withWhom = word('协调会同', '会同', '联合', '商请', '邀请', '协同', '配合', '与', '商');
const departmentWord = /(?:公安|资规|自然资源|规划|市场监管|市监|质监|工商|交通运输|交通|住建|住房城乡建设|城管|消防|消防救援|生态环境|环保|气象|水利|农业农村|商务|文旅|卫健|卫生健康|人社|人力资源|总工会|工信|工信化|经信|发改|能源|电力|供电|林业|国土|民政|教育|司法|税务|海事|民宗|体育|应急|综合执法|执法|政府|乡镇|街道|园区)/;

function partnersOf(flow: Flow, sentence: Range): string[] {
  for (const { end, value } of findAll(withWhom, flow.chars, sentence.start, sentence.end)) {
    if (value === '联合' && /^(?:执法|检查|抽查|监管)/.test(flow.chars.slice(end))) continue;
    let stop = end;
    while (stop < sentence.end && !'，；。：（）'.includes(flow.chars[stop] as string)) stop += 1;
    const list = flow.chars.slice(end, stop);
    const close = /等|(?<=[\u4e00-\u9fff])(?:市直|县直|区直|有关|相关)?部门|开展|进行|组织|实施/.exec(list);
    const parts = splitRange(flow, { start: end, end: end + (close?.index ?? list.length) }, '、');
    const names = parts.map((part) => wordsOf(flow, part).replace(/^(?:市(?!场)|县|区)(?=.{3})/, '').replace(/^[和与及]/, '')).flatMap((name) => name.split(/[和与及]/)).filter((name) => name.length >= 2 && name.length <= 12 && departmentWord.test(name));
    if (names.length > 0) return names;
  }
  return [];
}
