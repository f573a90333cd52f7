import './platform/zod-without-eval.ts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useAppearance } from './platform/appearance.ts';
import { ProblemError } from './platform/request.ts';
import { useMedia } from './platform/use-media.ts';
import './shell/tokens.css';
import './shell/base.css';
import { router } from './shell/router.tsx';
import { antTheme } from './shell/theme.ts';

/** A lost connection is worth a second try; a refusal is not. */
const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: (count, cause) => count < 1 && cause instanceof ProblemError && cause.problem.code === 'network.unreachable', networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

function Page(): ReactNode {
  const { dark } = useAppearance();
  const stillness = useMedia('(prefers-reduced-motion: reduce)');
  return (
    <ConfigProvider locale={zhCN} theme={antTheme(dark, stillness)} button={{ autoInsertSpace: false }}>
      <RouterProvider router={router} />
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<StrictMode><QueryClientProvider client={queryClient}><Page /></QueryClientProvider></StrictMode>);
