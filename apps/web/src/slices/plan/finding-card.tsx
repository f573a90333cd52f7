import type { Decision, PlanReply } from '@hengjian/contracts';
import type { Finding, Span } from '@hengjian/plan';
import { type ReactNode } from 'react';
import { formatInstant } from '../../platform/format.ts';
import { DecideForm } from './decide-form.tsx';
import { DecisionWords } from './decision-words.tsx';
import type { FindingState } from './finding-list.ts';
import { findingWords, severityWords } from './plan-words.ts';

interface FindingCardProps {
  readonly reply: PlanReply;
  readonly state: FindingState;
  readonly expanded: boolean;
  readonly onToggle: () => void;
  readonly onSpan: (at: number) => void;
}

export function FindingCard({ reply, state, expanded, onToggle, onSpan }: FindingCardProps): ReactNode {
  const { finding, standing } = state;
  return (
    <article className={`finding ${standing === undefined ? finding.severity : 'decided'}${expanded ? ' expanded' : ''}`}>
      <button type="button" data-row-focus className="finding-head" aria-expanded={expanded} onClick={onToggle}>
        <span className="row" style={{ gap: 8 }}>
          <span className={`tag ${standing === undefined ? finding.severity : 'good'}`}>{standing === undefined ? severityWords[finding.severity] : '已处理'}</span>
          <b>{findingWords[finding.code]}</b>
          {state.fromCorrection ? <span className="tag">更正后出现</span> : null}
        </span>
        <span className="finding-message">{finding.message}</span>
      </button>
      {!expanded ? null : (
        <div className="finding-body">
          <Places text={reply.text} finding={finding} onSpan={onSpan} />
          <DecideForm reply={reply} state={state} />
          {state.history.length === 0 ? null : <History finding={finding} history={state.history} />}
        </div>
      )}
    </article>
  );
}

/** Every sentence that the finding rests on, opened one by one. */
function Places({ text, finding, onSpan }: { readonly text: string; readonly finding: Finding; readonly onSpan: (at: number) => void }): ReactNode {
  if (finding.spans.length === 0) return null;
  return (
    <div>
      <h4>原文出处</h4>
      <ul className="finding-places">{finding.spans.map((span, index) => (
        <li key={`${String(span[0])}-${String(index)}`}><button type="button" className="bare finding-place" onClick={() => { onSpan(index); }}>{excerpt(text, span)}</button></li>
      ))}</ul>
    </div>
  );
}

export function History({ finding, history }: { readonly finding: Finding; readonly history: readonly Decision[] }): ReactNode {
  return (
    <div>
      <h4>处理经过</h4>
      <ol className="finding-history">{history.map((decision) => (
        <li key={decision.id} className={decision.superseded ? 'superseded' : ''}>
          <span className="quiet small">{formatInstant(decision.decidedAt)} · {decision.decidedBy}</span>
          <DecisionWords finding={finding} decision={decision} />
        </li>
      ))}</ol>
    </div>
  );
}

/** The words of a span with a little of what stands around them, on one line. */
function excerpt(text: string, [start, end]: Span): ReactNode {
  const clean = (from: number, to: number) => text.slice(Math.max(0, from), Math.min(text.length, to)).replace(/\s+/gu, '');
  const words = clean(start, end);
  return <>…{clean(start - 14, start)}<b>{words.length > 60 ? `${words.slice(0, 40)}…${words.slice(-16)}` : words}</b>{clean(end, end + 14)}…</>;
}
