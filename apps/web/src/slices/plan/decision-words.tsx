import type { Decision } from '@hengjian/contracts';
import type { Correction, Finding } from '@hengjian/plan';
import type { ReactNode } from 'react';
import { factWords, fieldWord, valueWords } from './plan-words.ts';

/** What was decided, in words. */
export function DecisionWords({ finding, decision }: { readonly finding: Finding; readonly decision: Pick<Decision, 'action' | 'readingId' | 'corrections' | 'reason'> }): ReactNode {
  const reading = finding.readings.find((one) => one.id === decision.readingId);
  const what = {
    choose: `采用读法：${reading?.label ?? decision.readingId ?? ''}`, dismiss: '不作处理', reopen: '重新打开',
    correct: `更正：${decision.corrections.map(correctionWords).join('；')}`,
  }[decision.action];
  return <p>{what}{decision.reason === null || decision.reason === '' ? null : <span className="quiet">（理由：{decision.reason}）</span>}</p>;
}

export function correctionWords(correction: Correction): string {
  const owner = correction.fact === 'target' ? `“${correction.id}”` : factWords[correction.fact];
  return `${owner}的${fieldWord(correction.field)}改为“${valueWords(correction.field, correction.value)}”`;
}
