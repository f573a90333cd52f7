import type { PlanSummary } from '@hengjian/contracts';
import { Link, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal, Popconfirm } from 'antd';
import { useState, type ReactNode } from 'react';
import { formatBytes, formatCount, formatInstant } from '../../platform/format.ts';
import { problemOf } from '../../platform/request.ts';
import { Bones, ProblemState, State } from '../../ui/page-states.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { plansQuery, useRemovePlan, useRemoveSampleData } from './plan-queries.ts';
import { UploadBox } from './upload-box.tsx';
import './plans-page.css';

/** All plans, newest first; upload, compare two, remove one with a reason. */
export function PlansPage(): ReactNode {
  usePageTitle('年度计划');
  const plans = useQuery(plansQuery);
  const navigate = useNavigate();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [leaving, setLeaving] = useState<PlanSummary>();
  const list = [...(plans.data ?? [])].sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt));
  const pair = list.filter((plan) => picked.includes(plan.id)).sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.uploadedAt.localeCompare(b.uploadedAt));
  const toggle = (id: string): void => { setPicked(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked.slice(-1), id]); };
  return (
    <div className="page">
      <div className="page-head">
        <div><h1>年度计划</h1><p>上传计划，逐字识读，核对每一个数字；不一致之处由人来定。</p></div>
        {list.length < 2 ? null : <Button disabled={pair.length !== 2} onClick={() => { void navigate({ to: '/plans/compare', search: { before: pair[0]?.id ?? '', after: pair[1]?.id ?? '' } }); }}>
          {pair.length === 2 ? '比较所选两份' : `勾选两份以比较（已选 ${String(pair.length)}）`}
        </Button>}
      </div>
      <UploadBox />
      {list.some((plan) => plan.sample) ? <SampleNotice /> : null}
      {plans.isLoading ? <Bones heights={[88, 88, 88]} /> : null}
      {plans.isError ? <ProblemState problem={problemOf(plans.error)} onRetry={() => { void plans.refetch(); }} /> : null}
      {plans.isSuccess && list.length === 0 ? <div className="card"><State title="还没有计划">把本局的年度监督检查计划拖到上面的框里，即可开始。</State></div> : null}
      {list.length === 0 ? null : (
        <ul className="card plans">{list.map((plan) => (
          <li key={plan.id} className="plans-row">
            {list.length < 2 ? <span /> : <Checkbox aria-label={`选择比较：${plan.title ?? plan.fileName}`} checked={picked.includes(plan.id)} onChange={() => { toggle(plan.id); }} />}
            <div className="plans-name">
              <Link to="/plans/$planId" params={{ planId: plan.id }} search={{}}>{plan.title ?? plan.fileName}</Link>
              <p className="quiet small">{[plan.issuer, plan.number, plan.fileName, formatBytes(plan.sizeBytes), `${formatInstant(plan.uploadedAt)} 上传`].filter(Boolean).join(' · ')}</p>
            </div>
            <dl>
              <div><dt>年度</dt><dd>{plan.year ?? '未写明'}</dd></div>
              <div><dt>对象</dt><dd>{formatCount(plan.targets)}</dd></div>
              <div><dt>数字</dt><dd>{formatCount(plan.counts)}</dd></div>
              <div><dt>待处理</dt><dd>{plan.findings.open === 0 ? <span className="tag good">已处理完</span> : <b className={plan.findings.error > 0 ? 'plans-grave' : ''}>{plan.findings.open}</b>}</dd></div>
            </dl>
            <div className="plans-acts">{plan.sample ? <span className="tag">示例数据</span> : <Button size="small" type="text" onClick={() => { setLeaving(plan); }}>移除</Button>}</div>
          </li>
        ))}</ul>
      )}
      {leaving === undefined ? null : <RemoveDialog plan={leaving} onClose={() => { setLeaving(undefined); }} />}
    </div>
  );
}

function SampleNotice(): ReactNode {
  const remove = useRemoveSampleData();
  return (
    <div className="plans-sample">
      <span>列表中有<b>示例数据</b>，供熟悉功能之用。</span>
      {remove.isError ? <span role="alert" className="plans-grave">{problemOf(remove.error).detail}</span> : null}
      <Popconfirm title="移除全部示例数据？" description="只移除示例，您上传的计划不受影响。" okText="移除" cancelText="保留" onConfirm={() => { remove.mutate(); }}><Button size="small" loading={remove.isPending}>移除示例数据</Button></Popconfirm>
    </div>
  );
}

function RemoveDialog({ plan, onClose }: { readonly plan: PlanSummary; readonly onClose: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const remove = useRemovePlan();
  return (
    <Modal open title="移除计划" okText="移除" cancelText="取消" okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: remove.isPending }} onCancel={onClose}
      onOk={() => { remove.mutate({ id: plan.id, reason: reason.trim() }, { onSuccess: onClose }); }}>
      <p style={{ margin: '8px 0 12px' }}>“{plan.title ?? plan.fileName}”将不再出现在列表中；移除的人、时间和理由会留下记录。</p>
      <label htmlFor="remove-reason">理由（必填）</label>
      <Input.TextArea id="remove-reason" rows={3} maxLength={2000} value={reason} onChange={(event) => { setReason(event.target.value); }} />
      {remove.isError ? <p role="alert" style={{ color: 'var(--error)', marginTop: 8 }}>{problemOf(remove.error).detail}</p> : null}
    </Modal>
  );
}
