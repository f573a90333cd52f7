import { ColumnWidthOutlined } from '@ant-design/icons';
import type { PlanReply } from '@hengjian/contracts';
import { Button } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import { Bones } from '../../ui/page-states.tsx';
import { Tabs, type TabItem } from '../../ui/tabs.tsx';
import type { FactItem } from './fact-items.ts';
import { FactsPanel } from './facts-panel.tsx';
import type { FindingState } from './finding-list.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { planPanels, type PlanPanel } from './plan-routes.ts';
import { TablesPanel } from './tables-panel.tsx';
import type { Opened } from './use-opened.ts';
import { VerifiedPanel } from './verified-panel.tsx';

/** The table of names brings the heaviest widget of the page; it is loaded when first looked at. */
const TargetsPanel = lazy(async () => ({ default: (await import('./targets-panel.tsx')).TargetsPanel }));

interface PlanPanelsProps {
  readonly reply: PlanReply;
  readonly items: readonly FactItem[];
  readonly states: readonly FindingState[];
  readonly opened: Opened;
  readonly panel: PlanPanel;
  readonly onPanel: (panel: PlanPanel) => void;
  readonly wide: boolean;
  readonly onWide?: (wide: boolean) => void;
}

/** What was read from the plan, five ways to look at it. Findings stay in the document when hidden: a reason half typed is not lost. */
export function PlanPanels({ reply, items, states, opened, panel, onPanel, wide, onWide }: PlanPanelsProps): ReactNode {
  const { facts, verified } = reply.reading;
  const open = states.filter((state) => state.standing === undefined);
  const tabs: readonly TabItem<PlanPanel>[] = [
    { key: 'findings', label: '发现', count: open.length, grave: open.some((state) => state.finding.severity === 'error') },
    { key: 'targets', label: '对象', count: facts.targets.length }, { key: 'tables', label: '表格' },
    { key: 'facts', label: '事实', count: items.length - facts.targets.length }, { key: 'verified', label: '核对无误', count: verified.length },
  ];
  const content: Readonly<Record<PlanPanel, () => ReactNode>> = {
    findings: () => <FindingsPanel reply={reply} states={states} opened={opened} />,
    targets: () => <Suspense fallback={<div style={{ padding: 16 }}><Bones heights={[66, 42, 56, 56, 56, 56]} /></div>}><TargetsPanel facts={facts} opened={opened} /></Suspense>,
    tables: () => <TablesPanel facts={facts} opened={opened} />,
    facts: () => <FactsPanel items={items} opened={opened} />,
    verified: () => <VerifiedPanel verified={verified} opened={opened} />,
  };
  return (
    <section className="plan-panels" aria-label="核对与事实">
      <div className="plan-bar">
        <Tabs<PlanPanel> id="facts" label="核对与事实" items={tabs} value={panel} onChange={onPanel} />
        {onWide === undefined ? null : <Button size="small" type="text" aria-pressed={wide} aria-label={wide ? '恢复三栏' : '加宽本栏'} icon={<ColumnWidthOutlined />} onClick={() => { onWide(!wide); }} />}
      </div>
      <div className="plan-stack">
        {planPanels.map((key) => (
          <div key={key} id={`facts-panel-${key}`} role="tabpanel" aria-labelledby={`facts-tab-${key}`} className="plan-panel" {...(key === panel ? {} : { inert: true, 'data-away': '' })}>{key === panel || key === 'findings' ? content[key]() : null}</div>
        ))}
      </div>
    </section>
  );
}
