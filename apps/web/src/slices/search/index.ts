import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../platform/root-route.ts';

export const searchRoutes = [
  createRoute({
    getParentRoute: () => rootRoute, path: '/search', component: lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage'),
    validateSearch: (search): { q: string } => ({ q: ['string', 'number'].includes(typeof search['q']) ? String(search['q']) : '' }),
  }),
] as const;
