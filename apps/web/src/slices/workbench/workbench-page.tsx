import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { PlanReply, PlanSummary } from '@hengjian/contracts';
import { planTable } from '@hengjian/plan';
import { useMemo, type ReactNode } from 'react';
import { formatInstant } from '../../platform/format.ts';
import { problemOf } from '../../platform/request.ts';
import { Bones, ProblemState, State } from '../../ui/page-states.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { findingStates, findingWords, keyWord, planQuery, plansQuery, severityWords } from '../plan/index.ts';
import './workbench.css';

/** The first screen of the day: what waits for a decision, and the year that the newest plan orders. */
export function WorkbenchPage(): ReactNode {
  usePageTitle('工作台');
  const plans = useQuery(plansQuery);
  const current = currentPlan(plans.data ?? []);
  const plan = useQuery({ ...planQuery(current?.id ?? ''), enabled: current !== undefined });
  return (
    <div className="page">
      <div className="page-head">
        <div><h1>工作台</h1><p>{plans.isLoading ? '正在读取：计划要求查什么，还有什么待定。' : current === undefined ? '一年的执法，从一份计划开始。' : `${String(current.year ?? '')} 年度：计划要求查什么，还有什么待定。`}</p></div>
        <Link to="/plans" className="workbench-action">上传计划</Link>
      </div>
      {plans.isLoading || (current !== undefined && plan.isLoading) ? <Bones heights={[92, 320]} /> : null}
      {plans.isError ? <ProblemState problem={problemOf(plans.error)} onRetry={() => { void plans.refetch(); }} /> : null}
      {plan.isError ? <ProblemState problem={problemOf(plan.error)} onRetry={() => { void plan.refetch(); }} /> : null}
      {plans.isSuccess && current === undefined ? (
        <div className="card"><State title="还没有计划" action={<Link to="/plans" className="workbench-action">上传第一份计划</Link>}>上传本局的年度监督检查计划，几秒内即可看到全年要查的对象、数字和前后不一之处。</State></div>
      ) : null}
      {plan.data === undefined ? null : <Year reply={plan.data} />}
      {/* Below the year, and so after it: a list that comes first would be pushed down. */}
      {(plan.data !== undefined || plan.isError) && (plans.data?.length ?? 0) > 1 ? <OtherPlans plans={(plans.data ?? []).filter((one) => one.id !== current?.id)} /> : null}
    </div>
  );
}

function Year({ reply }: { readonly reply: PlanReply }): ReactNode {
  const { plan, reading } = reply;
  const visits = useMemo(() => planTable(reading.facts, { rows: 'industry', columns: 'quarter', measure: 'visits' }), [reading]);
  const units = useMemo(() => planTable(reading.facts, { rows: 'industry', columns: 'mode', measure: 'targets' }), [reading]);
  const open = useMemo(() => findingStates(reply.asRead, reading, reply.decisions).filter((state) => state.standing === undefined), [reply, reading]);
  const to = { to: '/plans/$planId', params: { planId: plan.id } } as const;
  const most = Math.max(1, ...visits.rowTotals.map((cell) => cell?.value ?? 0));
  return (
    <>
      <section className="card workbench-plan">
        <div><h2><Link {...to} search={{}}>{plan.title ?? plan.fileName}</Link></h2><p className="quiet small">{[plan.issuer, plan.number, plan.sample ? '示例数据' : null].filter((word) => word !== null).join(' · ')}</p></div>
        <dl>
          <div><dt>点名检查对象</dt><dd><Link {...to} search={{ panel: 'targets' }}>{units.total?.value ?? 0}</Link></dd></div>
          <div><dt>计划检查（家次）</dt><dd><Link {...to} search={{ panel: 'tables' }}>{visits.total?.value ?? 0}</Link></dd></div>
          <div><dt>核对无误</dt><dd><Link {...to} search={{ panel: 'verified' }}>{reading.verified.length}</Link></dd></div>
          <div><dt>待处理发现</dt><dd className={open.some((state) => state.finding.severity === 'error') ? 'grave' : ''}><Link {...to} search={{ panel: 'findings' }}>{open.length}</Link></dd></div>
        </dl>
      </section>
      <div className="workbench-columns">
        <section className="card workbench-block">
          <h2>待处理的发现</h2>
          {open.length === 0 ? <p className="quiet">全部处理完毕。</p> : (
            <ul>{open.slice(0, 7).map(({ finding }) => (
              <li key={finding.id}><Link className="workbench-finding" {...to} search={{ panel: 'findings', open: `finding/${finding.id}` }}>
                <span className={`tag ${finding.severity}`}>{severityWords[finding.severity]}</span><span><b>{findingWords[finding.code]}</b><span>{finding.message}</span></span>
              </Link></li>
            ))}</ul>
          )}
          {open.length > 7 ? <Link {...to} search={{ panel: 'findings' }}>全部 {open.length} 条</Link> : null}
        </section>
        <section className="card workbench-block">
          <h2>全年点名检查</h2>
          {visits.rowKeys.length === 0 ? <p className="quiet">这份计划没有点名对象。</p> : (
            <table className="workbench-year">
              <thead><tr><th scope="col">行业</th>{visits.columnKeys.map((key) => <th key={key} scope="col">{keyWord('quarter', key)}</th>)}<th scope="col">合计</th><td /></tr></thead>
              <tbody>{visits.rowKeys.map((row, index) => (
                <tr key={row}>
                  <th scope="row">{keyWord('industry', row)}</th>
                  {visits.columnKeys.map((column, place) => <td key={column}>{visits.cells[index]?.[place]?.value ?? <span className="quiet">–</span>}</td>)}
                  <td><b>{visits.rowTotals[index]?.value ?? 0}</b></td>
                  <td aria-hidden><span className="workbench-bar" style={{ width: `${String((100 * (visits.rowTotals[index]?.value ?? 0)) / most)}%` }} /></td>
                </tr>
              ))}</tbody>
            </table>
          )}
          <p className="quiet small">单位：家次，不含复查。“未写明”指计划列了名单而没有写季度。</p>
        </section>
      </div>
    </>
  );
}

function OtherPlans({ plans }: { readonly plans: readonly PlanSummary[] }): ReactNode {
  return (
    <section className="card workbench-block">
      <h2>其他计划</h2>
      <ul>{plans.slice(0, 6).map((plan) => (
        <li key={plan.id}><Link className="workbench-other" to="/plans/$planId" params={{ planId: plan.id }} search={{}}>
          <span>{plan.title ?? plan.fileName}</span><span className="quiet small">{formatInstant(plan.uploadedAt)}</span>
        </Link></li>
      ))}</ul>
    </section>
  );
}

/** The plan of the latest year; of several, the one uploaded last. */
function currentPlan(plans: readonly PlanSummary[]): PlanSummary | undefined {
  return [...plans].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.uploadedAt.localeCompare(a.uploadedAt))[0];
}
