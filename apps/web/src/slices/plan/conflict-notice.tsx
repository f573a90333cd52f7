import type { Finding } from '@hengjian/plan';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { formatInstant } from '../../platform/format.ts';
import type { Choice } from './choice.ts';
import { DecisionWords } from './decision-words.tsx';
import type { FindingState } from './finding-list.ts';

interface ConflictNoticeProps {
  readonly finding: Finding;
  readonly state: FindingState;
  readonly mine: Choice;
  readonly sawVersion: number;
  readonly currentVersion: number;
  /** The newest version has been loaded. */
  readonly ready: boolean;
  readonly pending: boolean;
  readonly onKeepTheirs: () => void;
  readonly onSendMine: () => void;
}

/** Somebody decided in the meantime: both versions side by side, nothing overwritten until a person says so. */
export function ConflictNotice({ finding, state, mine, sawVersion, currentVersion, ready, pending, onKeepTheirs, onSendMine }: ConflictNoticeProps): ReactNode {
  const theirs = state.history.at(-1);
  return (
    <section className="conflict" role="alert" aria-label="处理冲突">
      <h4>这份计划刚刚有人处理过，您的处理还没有保存</h4>
      <div className="conflict-sides">
        <div><h5>现在的第 {currentVersion} 版</h5>
          {!ready ? <p className="quiet">正在取回最新内容…</p> : theirs === undefined ? <p>这条发现没有变化；改动的是其他发现。</p>
            : <><DecisionWords finding={finding} decision={theirs} /><p className="quiet small">{formatInstant(theirs.decidedAt)} · {theirs.decidedBy}</p></>}
        </div>
        <div><h5>您依据第 {sawVersion} 版作的处理</h5>
          <DecisionWords finding={finding} decision={{ action: mine.action, readingId: mine.action === 'choose' ? mine.readingId : null, corrections: mine.action === 'correct' ? mine.corrections : [], reason: 'reason' in mine ? mine.reason : null }} />
        </div>
      </div>
      <div className="row">
        <Button size="small" type="primary" disabled={!ready} onClick={onKeepTheirs}>以最新版为准</Button>
        <Button size="small" disabled={!ready} loading={pending} onClick={onSendMine}>看过最新版，仍按我的处理</Button>
      </div>
      <p className="quiet small">两种处理都会留在处理经过中。</p>
    </section>
  );
}
