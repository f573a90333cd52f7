import { HomeOutlined } from '@ant-design/icons';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { createElement } from 'react';
import type { Capability } from '../../platform/capability.ts';
import { rootRoute } from '../../platform/root-route.ts';

export const workbenchCapability: Capability = { order: 0, label: '工作台', path: '/', icon: createElement(HomeOutlined) };

export const workbenchRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: lazyRouteComponent(() => import('./workbench-page.tsx'), 'WorkbenchPage') }),
] as const;
