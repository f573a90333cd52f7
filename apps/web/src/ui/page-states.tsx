import type { Problem } from '@hengjian/contracts';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** What a screen shows when it has nothing, failed, or does not exist. Each says what happened and what to do. */
export function State({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }): ReactNode {
  return <div className="state"><h2>{title}</h2>{children === undefined ? null : <p>{children}</p>}{action}</div>;
}

export function ProblemState({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }): ReactNode {
  return (
    <div className="state" role="alert">
      <h2>{problem.title}</h2>
      <p>{problem.detail}</p>
      <div className="row"><Button type="primary" onClick={onRetry}>重试</Button><Link to="/plans">回到年度计划</Link></div>
    </div>
  );
}

export function MissingPage(): ReactNode {
  return <div className="page"><State title="没有这个页面" action={<Link to="/">回到工作台</Link>}>地址可能写错，或内容已经移除。</State></div>;
}

export function BrokenPage({ onRetry }: { readonly onRetry: () => void }): ReactNode {
  return (
    <div className="page">
      <State title="这个页面出错了" action={<div className="row"><Button type="primary" onClick={onRetry}>重新打开</Button><Link to="/">回到工作台</Link></div>}>
        已保存的内容没有受影响。请重新打开；如仍出错，请把时间和操作步骤告诉管理员。
      </State>
    </div>
  );
}

/** Bars of the height of what is to come, so that nothing jumps when it does. */
export function Bones({ heights, label = '正在载入' }: { readonly heights: readonly number[]; readonly label?: string }): ReactNode {
  return (
    <div role="status" style={{ display: 'grid', gap: 12, alignContent: 'start' }}>
      <span className="visually-hidden">{label}</span>
      {heights.map((height, index) => <div key={index} className="bone" style={{ height }} />)}
    </div>
  );
}
