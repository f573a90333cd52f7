import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../platform/root-route.ts';

/** Where a plan is opened: at a panel, at a fact or finding by its key, or at words to look for. */
export interface PlanPlace { readonly panel?: PlanPanel; readonly open?: string; readonly find?: string }

export const planPanels = ['findings', 'targets', 'tables', 'facts', 'verified'] as const;
export type PlanPanel = (typeof planPanels)[number];

const plansRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plans', component: lazyRouteComponent(() => import('./plans-page.tsx'), 'PlansPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plans/compare', component: lazyRouteComponent(() => import('./compare-page.tsx'), 'ComparePage'),
  validateSearch: (search): { before?: string; after?: string } => ({ ...text(search, 'before'), ...text(search, 'after') }),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute, path: '/plans/$planId', component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  validateSearch: (search): PlanPlace => {
    const panel = planPanels.find((one) => one === search['panel']);
    return { ...(panel === undefined ? {} : { panel }), ...text(search, 'open'), ...text(search, 'find') };
  },
});

export const planRoutes = [plansRoute, compareRoute, planRoute] as const;

function text<K extends string>(search: Record<string, unknown>, key: K): { [P in K]?: string } {
  const value = search[key];
  return typeof value === 'string' || typeof value === 'number' ? { [key]: String(value) } as { [P in K]: string } : {};
}
