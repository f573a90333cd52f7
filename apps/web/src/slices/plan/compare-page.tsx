import type { PlanSummary } from '@hengjian/contracts';
import type { FactDiff, PlanDiff } from '@hengjian/plan';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../../platform/request.ts';
import { Bones, ProblemState, State } from '../../ui/page-states.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { differences, differenceWords, type DiffGroup, type Difference } from './differences.ts';
import { comparisonQuery, plansQuery, type Comparison } from './plan-queries.ts';
import { fieldWord } from './plan-words.ts';
import './compare-page.css';

/** Two plans against each other: last year and this year, draft and issued. */
export function ComparePage(): ReactNode {
  usePageTitle('比较两份计划');
  const { before = '', after = '' } = useSearch({ from: '/plans/compare' });
  const navigate = useNavigate();
  const plans = useQuery(plansQuery);
  const comparison = useQuery({ ...comparisonQuery(before, after), enabled: before !== '' && after !== '' && before !== after });
  const pick = (label: string, value: string, side: 'before' | 'after'): ReactNode => (
    <label className="compare-pick"><span className="quiet small">{label}</span>
      <Select aria-label={label} value={value === '' ? null : value} placeholder="选择一份计划" options={(plans.data ?? []).map((plan) => ({ value: plan.id, label: planName(plan) }))}
        onChange={(id) => { void navigate({ to: '/plans/compare', search: { before, after, [side]: id }, replace: true }); }} /></label>
  );
  return (
    <div className="page">
      <div className="page-head"><div><p className="small"><Link to="/plans">年度计划</Link></p><h1>比较两份计划</h1><p>看后一份比前一份多了什么、少了什么、改了什么。</p></div></div>
      <div className="compare-picks">{pick('前一份（去年、草案）', before, 'before')}{pick('后一份（今年、印发稿）', after, 'after')}</div>
      {before !== '' && before === after ? <div className="card"><State title="请选两份不同的计划" /></div> : null}
      {before === '' || after === '' ? <div className="card"><State title="请选两份计划">比较以更正后的事实为准，每一处都可以点开原文。</State></div> : null}
      {comparison.isLoading ? <Bones heights={[84, 220, 220]} /> : null}
      {comparison.isError ? <ProblemState problem={problemOf(comparison.error)} onRetry={() => { void comparison.refetch(); }} /> : null}
      {comparison.data === undefined ? null : <Differences comparison={comparison.data} />}
    </div>
  );
}

function Differences({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { diff, before, after } = comparison;
  const groups = differences(comparison);
  const head = [...diff.document.map(fieldWord), ...diff.workload.map(fieldWord)];
  const changes = groups.reduce((sum, group) => sum + group.came.length + group.went.length + group.changed.length, 0);
  return (
    <>
      {changes === 0 && head.length === 0 ? <div className="card"><State title="两份计划的事实相同" /></div> : null}
      <table className="card compare-sum">
        <thead><tr><th scope="col">类别</th><th scope="col">新增</th><th scope="col">减少</th><th scope="col">变化</th><th scope="col">相同</th></tr></thead>
        <tbody>{groups.map((group) => <tr key={group.key}><th scope="row">{differenceWords[group.key]}</th><td>{group.came.length}</td><td>{group.went.length}</td><td>{group.changed.length}</td><td className="quiet">{(diff[group.key] as FactDiff<unknown>).same}</td></tr>)}</tbody>
      </table>
      {head.length === 0 ? null : <p className="card compare-head">另有不同：{head.join('、')}。</p>}
      {groups.filter((group) => group.came.length + group.went.length + group.changed.length > 0).map((group) => <Group key={group.key} group={group} before={before} after={after} />)}
    </>
  );
}

const MOST_SHOWN = 200;

function Group({ group, before, after }: { readonly group: DiffGroup & { readonly key: keyof PlanDiff }; readonly before: PlanSummary; readonly after: PlanSummary }): ReactNode {
  return (
    <section className="card compare-group">
      <h2>{differenceWords[group.key]}</h2>
      <Side title="新增" className="came" list={group.came} before={before} after={after} />
      <Side title="减少" className="went" list={group.went} before={before} after={after} />
      <Side title="变化" className="changed" list={group.changed} before={before} after={after} />
    </section>
  );
}

function Side({ title, className, list, before, after }: { readonly title: string; readonly className: string; readonly list: readonly Difference[]; readonly before: PlanSummary; readonly after: PlanSummary }): ReactNode {
  if (list.length === 0) return null;
  return (
    <div className={`compare-side ${className}`}>
      <h3>{title} {list.length}</h3>
      <ul>{list.slice(0, MOST_SHOWN).map((one, index) => (
        <li key={`${one.title}-${String(index)}`}>
          <span><b>{one.title}</b> <span className="quiet small">{one.detail}</span>{one.changes.map((change) => <span key={change.field} className="compare-change">{change.field}：<del>{change.before}</del> → <ins>{change.after}</ins></span>)}</span>
          <span className="compare-links">
            {one.beforeKey === undefined ? null : <Link to="/plans/$planId" params={{ planId: before.id }} search={{ open: one.beforeKey }}>前一份原文</Link>}
            {one.afterKey === undefined ? null : <Link to="/plans/$planId" params={{ planId: after.id }} search={{ open: one.afterKey }}>后一份原文</Link>}
          </span>
        </li>
      ))}</ul>
      {list.length > MOST_SHOWN ? <p className="quiet small">只列前 {MOST_SHOWN} 条，全部见导出的 JSON。</p> : null}
    </div>
  );
}

function planName(plan: PlanSummary): string {
  return `${plan.title ?? plan.fileName}${plan.sample ? '（示例）' : ''}`;
}
