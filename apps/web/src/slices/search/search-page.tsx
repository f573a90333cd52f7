import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { problemOf } from '../../platform/request.ts';
import { Bones, ProblemState, State } from '../../ui/page-states.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { factItems, planQuery, plansQuery, searchItems, type FactItem } from '../plan/index.ts';
import './search.css';

/** So many of the newest plans are searched in full; the page says so when there are more. */
const PLANS_SEARCHED = 12;
const SHOWN_PER_PLAN = 40;

/** Search over plans, named units and every other fact; a hit opens the plan at its sentence. */
export function SearchPage(): ReactNode {
  usePageTitle('查找');
  const { q } = useSearch({ from: '/search' });
  const navigate = useNavigate();
  const asked = useDeferredValue(q);
  const plans = useQuery(plansQuery);
  const newest = useMemo(() => [...(plans.data ?? [])].sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt)).slice(0, PLANS_SEARCHED), [plans.data]);
  const opened = useQueries({ queries: newest.map((plan) => ({ ...planQuery(plan.id), enabled: asked.trim() !== '' })) });
  const hits = newest.map((plan, index) => {
    const reading = opened[index]?.data?.reading;
    return { plan, items: reading === undefined || asked.trim() === '' ? [] : searchItems(factItems(reading.facts), asked) };
  });
  const found = hits.reduce((sum, hit) => sum + hit.items.length, 0);
  const waiting = opened.some((query) => query.isLoading);
  return (
    <div className="page" style={{ maxWidth: 920 }}>
      <div className="page-head"><div><h1>查找</h1><p>计划、点名的对象、数字、要求和依据，一处查到，点开即到原文。</p></div></div>
      <Input.Search size="large" autoFocus aria-label="查找内容" placeholder="企业名称、科室、数字、法规名称…" value={q} allowClear
        onChange={(event) => { void navigate({ to: '/search', search: { q: event.target.value }, replace: true }); }} />
      {plans.isError ? <ProblemState problem={problemOf(plans.error)} onRetry={() => { void plans.refetch(); }} /> : null}
      {plans.isLoading || waiting ? <Bones heights={[64, 64, 64]} /> : null}
      <p className="quiet" role="status">
        {asked.trim() === '' ? `可查 ${String(newest.length)} 份计划。多个词之间用空格隔开。` : waiting ? '' : `找到 ${String(found)} 条。`}
        {(plans.data?.length ?? 0) > PLANS_SEARCHED ? `只查最近上传的 ${String(PLANS_SEARCHED)} 份计划。` : ''}
      </p>
      {asked.trim() !== '' && !waiting && found === 0 && plans.isSuccess ? <State title={`没有找到“${asked}”`}>换一个更短的词，或只写名称中的几个字。</State> : null}
      {hits.filter((hit) => hit.items.length > 0).map(({ plan, items }) => (
        <section key={plan.id} className="card search-plan">
          <h2><Link to="/plans/$planId" params={{ planId: plan.id }} search={{ find: asked }}>{plan.title ?? plan.fileName}</Link> <span className="quiet small">{items.length} 条</span></h2>
          <ul>{items.slice(0, SHOWN_PER_PLAN).map((item) => <Hit key={item.key} planId={plan.id} item={item} />)}</ul>
          {items.length > SHOWN_PER_PLAN ? <p className="quiet small">只列前 {SHOWN_PER_PLAN} 条，其余请加词缩小范围。</p> : null}
        </section>
      ))}
    </div>
  );
}

function Hit({ planId, item }: { readonly planId: string; readonly item: FactItem }): ReactNode {
  return (
    <li>
      <Link className="search-hit" to="/plans/$planId" params={{ planId }} search={{ panel: item.group === 'targets' ? 'targets' : 'facts', open: item.key }}>
        <span>{item.title}</span><strong>{item.figure}</strong><span className="quiet small">{item.detail === '' ? item.path : item.detail}</span>
      </Link>
    </li>
  );
}
