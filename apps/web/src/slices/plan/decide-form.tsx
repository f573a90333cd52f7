import type { DecideFinding, PlanReply } from '@hengjian/contracts';
import type { Correction } from '@hengjian/plan';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { newCommandId } from '../../platform/command-id.ts';
import { problemOf } from '../../platform/request.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { CorrectionFields } from './correction-fields.tsx';
import type { Choice } from './choice.ts';
import { correctionWords, DecisionWords } from './decision-words.tsx';
import { correctableFacts, type FindingState } from './finding-list.ts';
import { useDecide } from './plan-queries.ts';

type Way = 'choose' | 'correct' | 'dismiss';

/** The ways to decide on a finding. A stale decision is never sent over another's: both are shown, and the person chooses again. */
export function DecideForm({ reply, state }: { readonly reply: PlanReply; readonly state: FindingState }): ReactNode {
  const { finding, standing } = state;
  const [stale, setStale] = useState<{ readonly choice: Choice; readonly sawVersion: number }>();
  const decide = useDecide(reply.plan.id);
  const client = useQueryClient();
  const send = (choice: Choice): void => {
    const command: DecideFinding = { ...choice, commandId: newCommandId(), expectedVersion: reply.version, findingId: finding.id };
    decide.mutate(command, {
      onSuccess: () => { setStale(undefined); },
      onError: (cause) => {
        if (problemOf(cause).code !== 'plan.stale') return;
        setStale({ choice, sawVersion: reply.version });
        void client.invalidateQueries({ queryKey: ['plan', reply.plan.id] });
      },
    });
  };
  const problem = decide.isError ? problemOf(decide.error) : undefined;
  return (
    <div className="decide">
      {stale === undefined ? null : (
        <ConflictNotice finding={finding} state={state} mine={stale.choice} sawVersion={stale.sawVersion} currentVersion={Math.max(reply.version, problem?.currentVersion ?? 0)}
          ready={reply.version > stale.sawVersion} pending={decide.isPending} onKeepTheirs={() => { setStale(undefined); decide.reset(); }} onSendMine={() => { send(stale.choice); }} />
      )}
      {problem === undefined || problem.code === 'plan.stale' ? null : <p className="decide-problem" role="alert"><b>{problem.title}</b>：{problem.detail}</p>}
      {stale !== undefined ? null : standing === undefined
        ? <OpenForm reply={reply} state={state} pending={decide.isPending} onSend={send} />
        : <div className="decide-standing"><DecisionWords finding={finding} decision={standing} /><Button size="small" loading={decide.isPending} onClick={() => { send({ action: 'reopen' }); }}>重新打开</Button></div>}
    </div>
  );
}

function OpenForm({ reply, state, pending, onSend }: { readonly reply: PlanReply; readonly state: FindingState; readonly pending: boolean; readonly onSend: (choice: Choice) => void }): ReactNode {
  const { finding } = state;
  const facts = correctableFacts(reply.reading.facts, finding);
  const [way, setWay] = useState<Way>(finding.readings.length > 0 ? 'choose' : 'dismiss');
  const [readingId, setReadingId] = useState<string>();
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const [reason, setReason] = useState('');
  const reasonId = useId();
  const ways: readonly { readonly value: Way; readonly label: string }[] = [
    ...(finding.readings.length > 0 ? [{ value: 'choose', label: '采用一种读法' } as const] : []),
    ...(facts.length > 0 ? [{ value: 'correct', label: '更正事实' } as const] : []),
    { value: 'dismiss', label: '不作处理' },
  ];
  const written = reason.trim();
  const choice: Choice | undefined = way === 'choose'
    ? readingId === undefined ? undefined : { action: 'choose', readingId }
    : written === '' ? undefined
      : way === 'dismiss' ? { action: 'dismiss', reason: written }
        : corrections.length === 0 ? undefined : { action: 'correct', corrections: [...corrections], reason: written };
  return (
    <form className="decide-form" onSubmit={(event) => { event.preventDefault(); if (choice !== undefined) onSend(choice); }}>
      <h4>如何处理</h4>
      <Radio.Group size="small" optionType="button" value={way} options={[...ways]} onChange={(event) => { setWay(event.target.value as Way); }} />
      {way === 'choose' ? (
        <Radio.Group className="decide-readings" value={readingId} onChange={(event) => { setReadingId(event.target.value as string); }}>
          {finding.readings.map((reading) => (
            <Radio key={reading.id} value={reading.id}>
              {reading.label}{reading.corrections.length === 0 ? null : <span className="quiet small decide-effect">{reading.corrections.map(correctionWords).join('；')}</span>}
            </Radio>
          ))}
        </Radio.Group>
      ) : null}
      {way === 'correct' ? <CorrectionFields facts={facts} corrections={corrections} onChange={setCorrections} /> : null}
      {way === 'choose' ? null : (
        <div><label htmlFor={reasonId}>理由（必填）</label>
          <Input.TextArea id={reasonId} rows={2} maxLength={2000} value={reason} placeholder={way === 'correct' ? '例如：经与承办科室核对，应为…' : '例如：两处口径不同，均无误'} onChange={(event) => { setReason(event.target.value); }} /></div>
      )}
      <Button type="primary" htmlType="submit" size="small" disabled={choice === undefined} loading={pending}>{{ choose: '采用所选读法', correct: '保存更正', dismiss: '确认不作处理' }[way]}</Button>
    </form>
  );
}
