import { DownloadOutlined } from '@ant-design/icons';
import type { PlanReply } from '@hengjian/contracts';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { formatInstant } from '../../platform/format.ts';
import { problemOf } from '../../platform/request.ts';
import { useHotkey } from '../../platform/use-hotkey.ts';
import { useNarrow } from '../../platform/use-media.ts';
import { Bones, ProblemState } from '../../ui/page-states.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { placeOf } from './differences.ts';
import { factItems, readingMarks } from './fact-items.ts';
import { findingStates } from './finding-list.ts';
import { OutlineColumn } from './outline-column.tsx';
import { PlanPanels } from './plan-panels.tsx';
import { planQuery } from './plan-queries.ts';
import { planPanels, type PlanPanel } from './plan-routes.ts';
import { SourceColumn } from './source-column.tsx';
import { useOpened } from './use-opened.ts';
import './plan-page.css';
import './panels.css';

/** One plan: outline, source and what was read from it, side by side; on a phone one after the other. */
export function PlanPage(): ReactNode {
  const { planId } = useParams({ from: '/plans/$planId' });
  const plan = useQuery(planQuery(planId));
  usePageTitle(plan.data?.plan.title ?? plan.data?.plan.fileName ?? '年度计划');
  if (plan.isError && plan.data === undefined) return <div className="page"><ProblemState problem={problemOf(plan.error)} onRetry={() => { void plan.refetch(); }} /></div>;
  if (plan.data === undefined) return <PlanBones />;
  return <PlanView key={planId} reply={plan.data} />;
}

type Column = 'outline' | 'source' | 'panels';

function PlanView({ reply }: { readonly reply: PlanReply }): ReactNode {
  const place = useSearch({ from: '/plans/$planId' });
  const narrow = useNarrow();
  const opened = useOpened();
  const [column, setColumn] = useState<Column>(place.find === undefined ? 'panels' : 'source');
  const [panel, setPanel] = useState<PlanPanel>(place.panel ?? 'findings');
  const [wide, setWide] = useState(false);
  const [visible, setVisible] = useState(0);
  const { outline } = reply.reading.facts;
  const items = useMemo(() => factItems(reply.reading.facts), [reply.reading]);
  const states = useMemo(() => findingStates(reply.asRead, reply.reading, reply.decisions), [reply]);
  const marks = useMemo(() => readingMarks(reply.reading, items, states.filter((state) => state.standing === undefined).map((state) => state.finding)), [reply.reading, items, states]);
  const entry = outline.findLast((one) => one.span[0] < visible) ?? outline[0];

  const openKey = (key: string): void => {
    const item = items.find((one) => one.key === key);
    const finding = states.find((state) => `finding/${state.finding.id}` === key)?.finding;
    if (item !== undefined) { setPanel(item.group === 'targets' ? 'targets' : 'facts'); opened.open(key, `${item.title} ${item.figure}`, item.spans); }
    else if (finding !== undefined) { setPanel('findings'); opened.open(key, finding.message, finding.spans); }
    const span = placeOf(key);
    if (span !== undefined) opened.open(key, reply.text.slice(...span).replace(/\s+/gu, '').slice(0, 60), [span]);
  };

  // A link from elsewhere names what to show; links may change while the page stays.
  useEffect(() => {
    if (place.panel !== undefined) setPanel(place.panel);
    if (place.open !== undefined) openKey(place.open);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the link decides, not the data that came since
  }, [place.panel, place.open]);

  // On a phone an opened sentence comes to the front.
  const openedNow = opened.current;
  useEffect(() => { if (openedNow !== undefined && openedNow.spans.length > 0) setColumn('source'); }, [openedNow]);

  useHotkey('n', () => { opened.step(1); });
  useHotkey('p', () => { opened.step(-1); });
  useHotkey('/', () => { if (narrow) setColumn('source'); });
  useHotkey('Escape', () => { opened.close(); });
  useHotkey(['1', '2', '3', '4', '5'], (event) => {
    const chosen = planPanels[Number(event.key) - 1];
    if (chosen !== undefined) { setPanel(chosen); setColumn('panels'); }
  });

  // Out of sight, not out of layout: a list keeps its heights and its place while another column is in front.
  const away = (one: Column) => (narrow && column !== one ? { inert: true, 'data-away': '' } : {});
  return (
    <div className={`plan${wide ? ' wide' : ''}`}>
      <PlanHead reply={reply} />
      {narrow ? <Tabs<Column> id="plan" label="计划的各部分" value={column} onChange={setColumn} items={[{ key: 'panels', label: '核对与事实' }, { key: 'source', label: '原文' }, { key: 'outline', label: '目录' }]} /> : null}
      <div className="plan-columns">
        <section className="plan-outline" id="plan-panel-outline" aria-label="目录" {...away('outline')}>
          <h2 className="plan-bar">目录</h2>
          <OutlineColumn outline={outline} currentPath={entry === undefined ? undefined : `${entry.path}@${String(entry.span[0])}`} onOpen={(one) => { opened.open(`outline/${one.path}`, one.title, [one.span]); }} />
        </section>
        <div className="plan-middle" id="plan-panel-source" {...away('source')}>
          <SourceColumn text={reply.text} outline={outline} marks={marks} opened={opened} initialWords={place.find ?? ''} onMark={openKey} onVisible={setVisible} onBack={narrow ? () => { setColumn('panels'); } : undefined} />
        </div>
        <div className="plan-right" id="plan-panel-panels" {...away('panels')}>
          <PlanPanels reply={reply} items={items} states={states} opened={opened} panel={panel} onPanel={setPanel} wide={wide} {...(narrow ? {} : { onWide: setWide })} />
        </div>
      </div>
    </div>
  );
}

function PlanHead({ reply }: { readonly reply: PlanReply }): ReactNode {
  const { plan } = reply;
  const about = [plan.issuer, plan.number, plan.year === null ? null : `${String(plan.year)} 年度`, plan.fileName, `${formatInstant(plan.uploadedAt)} 上传`].filter((word) => word !== null);
  const save = (path: string): void => { window.location.assign(`/api/plans/${plan.id}/${path}`); };
  return (
    <header className="plan-head">
      <div>
        <p className="small"><Link to="/plans">年度计划</Link></p>
        <h1>{plan.title ?? plan.fileName}</h1>
        <p className="quiet small plan-about">{about.join(' · ')}{plan.sample ? <> <span className="tag">示例数据</span></> : null}</p>
      </div>
      <Dropdown trigger={['click']} menu={{
        onClick: ({ key }) => { save(key); },
        items: [{ key: 'export.xlsx', label: 'Excel（对象、数字、发现、处理）' }, { key: 'export.json', label: 'JSON（plan-facts 格式）' }, { key: 'source', label: '上传的原文件' }],
      }}><Button icon={<DownloadOutlined />}>导出</Button></Dropdown>
    </header>
  );
}

function PlanBones(): ReactNode {
  return (
    <div className="plan">
      <div className="plan-head"><div style={{ flex: 1 }}><Bones heights={[18, 28, 18]} label="正在载入计划" /></div></div>
      <div className="plan-columns">{['plan-outline', 'plan-middle', 'plan-right'].map((column) => <div key={column} className={column} style={{ padding: 16 }} aria-hidden><Bones heights={[32, 64, 64, 64, 64, 64]} /></div>)}</div>
    </div>
  );
}
