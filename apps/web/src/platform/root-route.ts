import { createRootRoute } from '@tanstack/react-router';

/** Every slice hangs its routes here; the shell gives it its frame when the router is made. */
export const rootRoute = createRootRoute();
