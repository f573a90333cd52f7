import { BulbOutlined, MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Drawer, Dropdown } from 'antd';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState, type ReactNode } from 'react';
import { appearances, chooseAppearance, useAppearance } from '../platform/appearance.ts';
import type { Capability } from '../platform/capability.ts';
import { useHotkey } from '../platform/use-hotkey.ts';
import { KeysDialog } from '../slices/help/index.ts';
import { NoticesButton } from '../slices/notices/index.ts';
import { meQuery } from '../slices/plan/index.ts';
import { capabilities } from './capabilities.ts';
import { Wordmark } from '../ui/wordmark.tsx';
import './shell.css';

const appearanceWords = { system: '跟随系统', light: '浅色', dark: '深色' } as const;

/** The frame of every screen: the year's capabilities in their order, search, notices, help, appearance, who is at work. */
export function Shell(): ReactNode {
  const [menuOpen, setMenuOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const navigate = useNavigate();
  const me = useQuery(meQuery);
  const appearance = useAppearance();
  useHotkey('?', () => { setKeysOpen(true); });
  return (
    <div className="shell">
      <a className="shell-skip" href="#main">跳到正文</a>
      <header className="shell-bar">
        <button type="button" className="shell-tool shell-menu" aria-label="打开导航" onClick={() => { setMenuOpen(true); }}><MenuOutlined /></button>
        <Link to="/" className="shell-brand" aria-label="衡鉴 工作台"><Wordmark /></Link>
        <nav className="shell-nav" aria-label="主导航">{capabilities.map((entry) => <NavLink key={entry.path} entry={entry} />)}</nav>
        <div className="shell-tools">
          <button type="button" className="shell-tool shell-search" aria-label="查找计划、对象、数字" onClick={() => { void navigate({ to: '/search', search: { q: '' } }); }}>
            <SearchOutlined /><span className="words">查找计划、对象、数字</span>
          </button>
          <NoticesButton />
          <Dropdown trigger={['click']} menu={{
            selectable: true, selectedKeys: [appearance.chosen], items: appearances.map((key) => ({ key, label: appearanceWords[key] })),
            onClick: ({ key }) => { chooseAppearance(appearances.find((one) => one === key) ?? 'system'); },
          }}>
            <button type="button" className="shell-tool" aria-label={`外观：${appearanceWords[appearance.chosen]}`}><BulbOutlined /></button>
          </Dropdown>
          <Link to="/help" className="shell-tool" aria-label="帮助"><QuestionCircleOutlined /></Link>
          <span className="shell-user">{me.data?.name ?? '本机用户'}</span>
        </div>
      </header>
      <main id="main" className="shell-main" tabIndex={-1}><Outlet /></main>
      <Drawer title="衡鉴" placement="left" size={300} open={menuOpen} onClose={() => { setMenuOpen(false); }}>
        <nav className="shell-sheet" aria-label="导航" onClick={() => { setMenuOpen(false); }}>{capabilities.map((entry) => <NavLink key={entry.path} entry={entry} />)}</nav>
        <p className="quiet" style={{ marginTop: 24 }}>{me.data?.name ?? '本机用户'}</p>
      </Drawer>
      {keysOpen ? <Suspense><KeysDialog open onClose={() => { setKeysOpen(false); }} /></Suspense> : null}
    </div>
  );
}

function NavLink({ entry }: { readonly entry: Capability }): ReactNode {
  return <Link to={entry.path} activeOptions={{ exact: entry.path === '/' }}>{entry.icon}{entry.label}</Link>;
}
