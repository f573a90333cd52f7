import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../platform/root-route.ts';

export { KeysDialog } from './keys-dialog.tsx';

export const helpRoutes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/help', component: lazyRouteComponent(() => import('./help-page.tsx'), 'HelpPage') }),
] as const;
