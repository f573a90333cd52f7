import { z } from 'zod';

/**
 * Zod compiles its checks with `new Function`, which our content security policy forbids. It asks when a schema is made, so this must
 * be loaded before any schema: `main.tsx` imports it first, and `vite.config.ts` keeps it in one file with the schemas.
 */
z.config({ jitless: true });
