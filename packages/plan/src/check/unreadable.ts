/**
 * Unreadable passages (无法读取): text that copying, conversion or recognition spoilt. Each is said once with its place, so that nobody takes silence for
 * absence. Numbers, tables and English are no noise.
 */
import type { Finding } from '../facts.ts';
import type { PlanText } from '../read/context.ts';
import type { Checked } from './model.ts';
import { finding } from './model.ts';

export function checkUnreadable({ flow: { source, chars } }: PlanText): Checked {
  const total = source.replace(/\s/g, '').length;
  if (total === 0) return { findings: [finding('unreadable-passage', 'error', '文件中没有文字：可能是扫描件或空文件，请提供可以选中文字的版本', [])], verified: [] };
  const findings: Finding[] = passages(source).map((p) => finding('unreadable-passage', p.severity, messageOf(source, p), [[p.start, p.end]]));
  if (total < SHORT) findings.push(finding('unreadable-passage', 'info', `全文只有${total}个字，可能不完整`, [[0, source.length]]));
  else if (!/计划|检查|执法|监察|监管|抽查/.test(chars)) findings.push(finding('unreadable-passage', 'info', '全文没有读到检查、执法、监管等字样，可能不是执法计划', [[0, Math.min(source.length, 80)]]));
  return { findings, verified: [] };
}

const SHORT = 20;

type Kind = 'garbled' | 'number' | 'advert' | 'sounds';
interface Passage { readonly start: number; readonly end: number; readonly kind: Kind; readonly severity: 'warning' | 'info' }

function messageOf(source: string, { kind, start, end }: Passage): string {
  const words = source.slice(start, Math.min(end, start + 24)).replace(/\s+/g, '');
  if (kind === 'number') return `文号“${words}”的括号或数字有缺失，请对照原文`;
  if (kind === 'advert') return `正文中夹有网址“${words}”，前后文字可能被打断，请对照原文`;
  if (kind === 'sounds') return '正文中夹有注音（如汉字后的拼音），已略去后读取，请对照原文';
  return `此处约${end - start}个字符疑为乱码（“${words}”），其中的内容可能没有读到，请对照原文`;
}

function passages(source: string): Passage[] {
  const garbled = [...oddCharacters(source), ...matches(source, mojibake), ...matches(source, symbolRuns).filter((p) => distinct(source, p) >= MIN_SYMBOLS), ...noisyLines(source)];
  return [
    ...merge(garbled.sort((a, b) => a.start - b.start)).map((p): Passage => ({ ...p, kind: 'garbled', severity: 'warning' })),
    ...matches(source, tornNumber).map((p): Passage => ({ ...p, kind: 'number', severity: 'info' })),
    ...matches(source, advert).map((p): Passage => ({ ...p, kind: 'advert', severity: 'info' })),
    ...sounds(source),
  ];
}

interface Place { readonly start: number; readonly end: number }

const GAP = 24;

/** Places close together are one passage. */
function merge(places: readonly Place[]): Place[] {
  const merged: { start: number; end: number }[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (last && place.start - last.end <= GAP) last.end = Math.max(last.end, place.end);
    else merged.push({ ...place });
  }
  return merged;
}

function matches(source: string, pattern: RegExp): Place[] {
  return [...source.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Replacement characters, control characters; private use, unless alone, since fonts of bullets use it. */
const odd = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ufffe\uffff]+|[\ue000-\uf8ff]{2,}|[\uff66-\uff9f]{3,}|[\u00a1-\u00b6\u00b8-\u00d6\u00d8-\u00ff]{4,}|[\u0400-\u04ff]{3,}|[\u0600-\u06ff\u0e00-\u0e7f\u0900-\u097f]{2,}|[\uac00-\ud7af]{3,}|[\u3400-\u4dbf]{3,}|[\u0180-\u024f\u0250-\u02af]{3,}/g;

function oddCharacters(source: string): Place[] {
  return matches(source, odd);
}

/** What UTF-8 looks like when read as GBK or Latin-1, and what memory looks like when read as text. */
const mojibake = /锟斤拷|烫烫烫|屯屯屯|ï¿½|â€[\u0080-\u00ff\u2000-\u22ff]?|Ã[\u0080-\u00bf]|(?:[鐨鍦鏄鍜骞瀹鎵璁闈鏂鎴绗鍏鍒鍙鍗鍚鏈鐢鐩鎬鎹閲闂闄銆锛鈥嚎ㄧц勫夊叏硶嬪垝濆擄屽紒][\s\S]{0,2}){4,}/g;

const symbolRuns = /[^\s\w\u3400-\u9fff\uf900-\ufaff，。、；：！？“”‘’（）《》〈〉【】〔〕…—·\-|｜│.,;:!?'"()[\]{}<>/%％℃×=＝~～①-⑳]{4,}|[#￥$%&@^*+=~`\\]{6,}/gu;
const MIN_SYMBOLS = 3;

function distinct(source: string, { start, end }: Place): number {
  return new Set(source.slice(start, end)).size;
}

/** 〔202123号: the year and the number ran together when a bracket was lost. */
const tornNumber = /[\u4e00-\u9fff]{1,8}[〔﹝[［(（]\s*(?:19|20)\d{2}\d{1,4}\s*[号號]|[\u4e00-\u9fff]{2,8}(?<![令第至年])(?:19|20)\d{2}\d{1,3}[号號]/g;

/** An address in the midst of a sentence: before and behind it stand words on the same line. */
const advert = /(?<=[\u4e00-\u9fff][（(]?)(?:https?:\/\/|www\.)[\w./-]+(?=[）)]?[\u4e00-\u9fff])/g;

const annotated = /[\u4e00-\u9fff][（(][a-züāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]{1,7}[）)]/g;
const MANY = 4;

function sounds(source: string): Passage[] {
  const found = matches(source, annotated);
  const first = found[0];
  return first && found.length >= MANY ? [{ ...first, kind: 'sounds', severity: 'info' }] : [];
}

const MIN_LINE = 12;
const usual = /[\u4e00-\u9fff\u3001-\u301c\u3007\uff01-\uff5e\w\s，。、“”‘’…—–·•|│×÷±≥≤℃①-⑳㎡%./\\()[\]{}<>:;,'"+\-=*#&?!~^_@]/u;

/** A line that is for the most part neither Chinese nor anything plans are written with, or crumbs of recognition: `l1 ,; 亅 i' ^ .` */
function noisyLines(source: string): Place[] {
  const places: Place[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const dense = line.replace(/\s/g, '');
    if (dense.length >= MIN_LINE && (strangeShare(dense) > 0.3 || isCrumbs(line, dense))) places.push({ start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return places;
}

function strangeShare(dense: string): number {
  let strange = 0;
  for (const ch of dense) if (!usual.test(ch)) strange += 1;
  return strange / dense.length;
}

function isCrumbs(line: string, dense: string): boolean {
  if (/https?:|www\.|@/.test(line)) return false;
  const han = dense.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const crumbs = line.match(/(?<![\w])[A-Za-z]{1,2}(?![\w])/g)?.length ?? 0;
  const marks = dense.match(/[;'`^~\\,."_<>{}]/g)?.length ?? 0;
  return han / dense.length < 0.3 && crumbs >= 4 && marks >= 4;
}
