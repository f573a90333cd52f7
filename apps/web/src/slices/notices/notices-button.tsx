import { BellOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { formatInstant } from '../../platform/format.ts';
import { problemOf } from '../../platform/request.ts';
import { State } from '../../ui/page-states.tsx';
import { plansQuery } from '../plan/index.ts';

/** What waits for a person: findings not yet decided, and the plans that came in last. */
export function NoticesButton(): ReactNode {
  const [open, setOpen] = useState(false);
  const plans = useQuery(plansQuery);
  const waiting = (plans.data ?? []).filter((plan) => plan.findings.open > 0);
  const count = waiting.reduce((sum, plan) => sum + plan.findings.open, 0);
  const latest = [...(plans.data ?? [])].sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt)).slice(0, 8);
  const close = (): void => { setOpen(false); };
  return (
    <>
      <button type="button" className="shell-tool" aria-label={count > 0 ? `提醒：${String(count)} 条发现待处理` : '提醒'} onClick={() => { setOpen(true); }}>
        <BellOutlined />{count > 0 ? <span className="dot" aria-hidden>{count > 99 ? '99+' : count}</span> : null}
      </button>
      <Drawer title="提醒" size={400} open={open} onClose={close}>
        {plans.isError ? <State title={problemOf(plans.error).title}>{problemOf(plans.error).detail}</State> : null}
        <h3>待处理的发现</h3>
        {waiting.length === 0 ? <p className="quiet">没有待处理的发现。</p> : waiting.map((plan) => (
          <Link key={plan.id} to="/plans/$planId" params={{ planId: plan.id }} search={{ panel: 'findings' }} className="notice" onClick={close}>
            {plan.title ?? plan.fileName}<p>{plan.findings.open} 条待处理，已处理 {plan.findings.decided} 条</p>
          </Link>
        ))}
        <h3 style={{ marginTop: 24 }}>最近上传</h3>
        {latest.length === 0 ? <p className="quiet">还没有上传过计划。</p> : latest.map((plan) => (
          <Link key={plan.id} to="/plans/$planId" params={{ planId: plan.id }} search={{}} className="notice" onClick={close}>
            {plan.title ?? plan.fileName}<p>{formatInstant(plan.uploadedAt)} · {plan.fileName}{plan.sample ? ' · 示例数据' : ''}</p>
          </Link>
        ))}
      </Drawer>
    </>
  );
}
