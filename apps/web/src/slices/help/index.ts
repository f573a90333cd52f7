import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { lazy } from 'react';
import { rootRoute } from '../../platform/root-route.ts';

/** Loaded when first asked for. */
export const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog }));

export const helpRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/help', component: lazyRouteComponent(() => import('./help-page.tsx'), 'HelpPage') }),
] as const;
