import { describe, expect, it } from 'vitest';
import { pour } from '../text/flow.ts';
import { readLines } from '../text/lines.ts';
import { checkUnreadable } from './unreadable.ts';

const plain = '一、检查对象：辖区内企业共三十家，按计划由执法大队在全年内分两批开展监督检查，每家企业至少检查一次，发现问题依法处理，并在月底前汇总上报。\n二、OPEC and ISO 9001 are plain English words, 3.5% | 12 | 100%；VOCs治理、℃、㎡均属正常。\n';

function found(source: string): readonly string[] {
  return checkUnreadable({ flow: pour(source, readLines(source)), contexts: [] }).findings.map((f) => `${f.severity} ${f.spans.map((s) => source.slice(...s)).join()}`);
}

describe('checkUnreadable', () => {
  it('takes numbers, tables and English for what they are', () => {
    expect(found(plain)).toEqual([]);
  });

  it('reports each spoilt passage once, with its place', () => {
    expect(found(`${plain}重点企业\ufffd\ufffd\ufffd名单\ufffd\ufffd如下，由各科室按照分工组织检查`)).toEqual(['warning \ufffd\ufffd\ufffd名单\ufffd\ufffd']);
    expect(found(`${plain}名单锟斤拷锟斤拷如下`)).toEqual(['warning 锟斤拷锟斤拷']);
    expect(found(`${plain}鍦ㄧ嚎鐨勬鏌ヨ鍒掑畨鍏ㄧ敓浜`).length).toBe(1);
    expect(found(`${plain}ｱｲｳｴｵｶ检查`)).toEqual(['warning ｱｲｳｴｵｶ']);
  });

  it('reports numbers that ran together and pinyin between characters', () => {
    expect(found(`${plain}按应急〔203023号文办理。`)).toEqual(['info 按应急〔203023号']);
    expect(found(`${plain}安(ān)全(quán)生(shēng)产(chǎn)`).length).toBe(1);
  });

  it('says that a text is empty or short', () => {
    expect(found(' \n ')).toEqual(['error ']);
    expect(found('执法检查计划')).toEqual(['info 执法检查计划']);
  });
});
