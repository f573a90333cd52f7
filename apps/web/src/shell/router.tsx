import { createRouter } from '@tanstack/react-router';
import { rootRoute } from '../platform/root-route.ts';
import { helpRoutes } from '../slices/help/index.ts';
import { planRoutes } from '../slices/plan/index.ts';
import { searchRoutes } from '../slices/search/index.ts';
import { workbenchRoutes } from '../slices/workbench/index.ts';
import { BrokenPage, MissingPage } from '../ui/page-states.tsx';
import { Shell } from './shell.tsx';

rootRoute.update({ component: Shell, notFoundComponent: MissingPage, errorComponent: ({ reset }) => <BrokenPage onRetry={reset} /> });

/** One line a slice. */
const routeTree = rootRoute.addChildren([...workbenchRoutes, ...planRoutes, ...searchRoutes, ...helpRoutes]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true, defaultPendingMs: 300 });

declare module '@tanstack/react-router' {
  interface Register { router: typeof router }
}
