/**
 * The title of a document. The plan's own title is preferred over that of the notice it is sent out with; a report, a request or a piece of news about
 * plans has its own. A title is made of lines without the punctuation of sentences, joined as they were broken.
 */
import type { Flow, Range } from '../text/flow.ts';
import { wordsOf } from '../text/flow.ts';
import { bookTitles } from './book-titles.ts';
import type { PlanText } from './context.ts';
import { hasBlankBefore } from './head-lines.ts';
import type { HeadLine } from './head-lines.ts';

export interface Title {
  readonly words: string;
  /** Folded, for what other readers look up in it. */
  readonly folded: string;
  readonly range: Range;
  readonly kind: 'plan' | 'notice' | 'headline' | 'named';
}

const HEAD_LINES = 160;
const MAX_TITLE = 80;
const MAX_LINE = 60;

export function readTitle({ flow }: PlanText, lines: readonly HeadLine[]): Title | null {
  const head = lines.slice(0, HEAD_LINES);
  const groups = titleGroups(flow, head);
  const main = groups.filter((g) => g.annex === '');
  const annexed = groups.filter((g) => g.annex !== '' && g.kind === 'plan');
  const plans = main.filter((g) => g.kind === 'plan');
  const notice = main.find((g) => g.kind === 'notice');
  // A notice that sends out two plans is itself the document; one annex that is a plan is the plan.
  const plan = notice && /》(?:及|和|、)?《/.test(notice.folded) ? undefined : plans.find((g) => namesOffice.test(g.folded)) ?? plans[0] ?? (annexed.length === 1 ? annexed[0] : undefined);
  const chosen = plan ?? notice ?? titleBeforeText(flow, head) ?? annexed[0] ?? headline(flow, head) ?? named(flow);
  return chosen ? withYearFilledIn(flow, chosen) : null;
}

const namesOffice = /(?:局|厅|委员会|政府|大队|支队|办公室|中心)/;

interface Group extends Title { readonly annex: string }

const planEnd = /(?:计划|计划书|计划表|统计表|方案|安排|要点|一览表)(?:（[^（）]{1,16}）)?(?:-[^，。]{1,16})?$/;
const noticeEnd = /(?:的?(?:通知|通报|请示|报告|公告|通告|公示|函|意见|批复)|工作总结|总结)(?:（[^（）]{1,16}）)?$/;
const sentence = /[。；！？\t]|，.*，|：/;
const notTitle = /^(?:附件|附表|附:|目录|首页|当前位置|您的位置|索引|标题|主题|来源|信息来源|发布|发文|编辑|作者|字号|关键词|抄送|联系|现将|为|根据|按照|欢迎|收藏|打印|下一篇|上一篇)|[0-9]+[.、]|^[一二三四五六七八九十]+、|^（[一二三四五六七八九十\d]+）|>>|»|->|^分享|^责任/;

/** Lines that together end as titles end, read from the end back. */
function titleGroups(flow: Flow, lines: readonly HeadLine[]): Group[] {
  const groups: Group[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isTitleLine(line) || line.text.length < 2) continue;
    const kind = planEnd.test(line.text) ? 'plan' : (noticeEnd.test(line.text) ? 'notice' : undefined);
    if (!kind) continue;
    const first = firstLine(lines, index);
    const joined = lines.slice(first, index + 1).map((l) => l.text).join('');
    const lead = /^（\d{4}年）/.exec(joined)?.[0].length ?? 0;
    const tail = /-[^，。-]{1,16}$/.exec(joined)?.[0].length ?? 0;
    const range = { start: (lines[first] as HeadLine).range.start + lead, end: line.range.end - tail };
    const folded = joined.slice(lead, joined.length - tail);
    if (folded.length > MAX_TITLE || folded.length < 6 || !/(?:计划|方案|检查|执法|监察|监管|安全|抽查|整治|总结)/.test(folded) || !/(?:计划|方案|总结|通报|20\d\d|年度)/.test(folded)) continue;
    if (!startsClean(lines, first) || continues(lines, index)) continue;
    const whole = noticeEnd.test(folded) || /关于/.test(folded) && !planEnd.test(folded) ? 'notice' : kind;
    groups.push({ words: wordsOf(flow, range), folded, range, kind: whole, annex: line.annex });
  }
  return groups;
}

function isTitleLine(line: HeadLine): boolean {
  return line.text.length <= MAX_LINE && !sentence.test(line.text) && !notTitle.test(line.text) && !line.isDate && !line.isBracketed && !/^《[^》]*》$/.test(line.text) && !/〔\d{4}〕/.test(line.text);
}

const office = /(?:局|厅|委|办|部|院|会|政府|公司|集团|大队|支队|总队|中心|办公室|站|所|镇|乡|街道|市|县|区|省)$/;

/** A title that is cut off at its start goes on in the line above. */
function firstLine(lines: readonly HeadLine[], last: number): number {
  let first = last;
  while (first > 0 && last - first < 3) {
    const line = lines[first] as HeadLine;
    const above = lines[first - 1] as HeadLine;
    if (!isTitleLine(above) || above.text.length > 40 || above.annex !== line.annex && above.annex !== '') break;
    const joined = lines.slice(first, last + 1).map((l) => l.text).join('');
    if (planEnd.test(above.text) || noticeEnd.test(above.text) && above.text.length > 3) break;
    if (isWhole(joined, above.text)) break;
    first -= 1;
  }
  return first;
}

/** Nothing is missing from the front: an office and a year, or an office above which something else stands. */
function isWhole(joined: string, above: string): boolean {
  if (!/20\d\d|二〇/.test(joined) && /(?:20\d\d|二〇[^日]{2})年/.test(above)) return false;
  if (/^(?:安全|生产|监督|检查|执法|工作|监察|监管|抽查|行政|涉企|计划|方案|通知|的|年度|整治|重点|煤矿|危险|管理|专项)/.test(joined) && /(?:年|年度|的|关于|印发|》|局|厅|度|全|产|领域|行业|部门)$/.test(above)) return false;
  if (/^(?:20\d\d|关于|二〇)/.test(joined)) return !office.test(above) || above.length > 30;
  if (/^(?:通知|报告|请示|的通知|通报)$/.test(joined)) return false;
  return true;
}

/** A title does not begin in the middle of a sentence. */
function startsClean(lines: readonly HeadLine[], first: number): boolean {
  const above = lines[first - 1]?.text ?? '。';
  return above.length < 28 || /[。；：！？）》”\t…日]$/.test(above) || !/[，、]/.test(above) || notTitle.test(above);
}

/** A line that runs on into the next is part of a sentence. */
function continues(lines: readonly HeadLine[], index: number): boolean {
  const next = lines[index + 1]?.text ?? '';
  return /^[，。；、》）]/.test(next) || /^的?(?:通知|意见|报告|请示)$/.test(next) || /^(?:的|编制|要求)[^，。]{0,8}[，。]/.test(next);
}

/** 「…监督计划书 依照…」: a title that only a blank parts from its text. */
function titleBeforeText(flow: Flow, lines: readonly HeadLine[]): Title | undefined {
  for (const line of lines.slice(0, 6)) {
    for (let i = line.range.start + 6; i < Math.min(line.range.end, line.range.start + MAX_TITLE); i += 1) {
      const before = flow.chars.slice(line.range.start, i).replace(/^\d[、.]/, '');
      if (!(hasBlankBefore(flow, i) || /^(?:为|根据|依照|按照|一、)/.test(flow.chars.slice(i, i + 2))) || !planEnd.test(before) || sentence.test(before) || /^[《（]|^\d{4}年?$/.test(before) || notTitle.test(before)) continue;
      const range = { start: i - before.length, end: i };
      return { words: wordsOf(flow, range), folded: before, range, kind: 'plan' };
    }
  }
  return undefined;
}

/** The heading of a web page stands above the line that says when and by whom it was put up. */
function headline(flow: Flow, lines: readonly HeadLine[]): Title | undefined {
  for (const [index, line] of lines.slice(0, 12).entries()) {
    const next = lines[index + 1]?.text ?? '';
    if (!isTitleLine(line) || line.text.length < 6 || line.text.length > 45 || /[，、]$/.test(line.text)) continue;
    if (/^(?:发布时间|发布日期|时间：|日期：|来源|信息来源|\d{4}-\d{2}-\d{2})/.test(next)) return { words: wordsOf(flow, line.range), folded: line.text, range: line.range, kind: 'headline' };
  }
  return undefined;
}

/** News tells of a plan by its name: 印发《…》, 《…》介绍了…. */
function named(flow: Flow): Title | undefined {
  for (const { name, whole } of bookTitles({ ...flow, chars: flow.chars.slice(0, 600) })) {
    if (whole.start > 400) break;
    const text = flow.chars.slice(name.start, name.end);
    if (!planEnd.test(text) || text.length < 10 || !/(?:年度|20\d\d年)/.test(text)) continue;
    const before = flow.chars.slice(Math.max(0, whole.start - 10), whole.start);
    const after = flow.chars.slice(whole.end, whole.end + 4);
    if (/(?:印发|发布|公布|出台|制定|下发|编制)了?$/.test(before) || whole.start === 0 || /^(?:介绍|明确|提出)/.test(after)) return { words: wordsOf(flow, name), folded: text, range: name, kind: 'named' };
  }
  return undefined;
}

/** A template's 20XX年 in the first title is filled in where the same title stands again with its year. */
function withYearFilledIn(flow: Flow, title: Title): Title {
  const at = title.folded.search(/20[xX×]{2}/);
  if (at < 0) return title;
  const lead = title.folded.slice(0, at + 2);
  const rest = title.folded.slice(at + 4);
  for (let i = flow.chars.indexOf(lead); i >= 0; i = flow.chars.indexOf(lead, i + 1)) {
    const end = i + lead.length;
    if (!/^\d\d$/.test(flow.chars.slice(end, end + 2)) || !flow.chars.startsWith(rest, end + 2)) continue;
    const range = { start: i, end: end + 2 + rest.length };
    return { ...title, words: wordsOf(flow, range), folded: flow.chars.slice(range.start, range.end), range };
  }
  return title;
}
