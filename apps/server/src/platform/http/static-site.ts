import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sendProblem } from './problem.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/**
 * The page's files. Names under `assets/` carry a hash of their content and may be kept for ever; `index.html` is asked for each time,
 * and answers every address of the page. Files are packed when the page is built.
 */
export async function mountStaticSite(app: FastifyInstance, directory: string): Promise<void> {
  const built = existsSync(path.join(directory, 'index.html'));
  if (!built) app.log.warn({ directory }, 'the page has not been built');
  else await app.register(fastifyStatic, {
    root: directory,
    preCompressed: true,
    wildcard: true,
    cacheControl: false,
    setHeaders: (response, file) => {
      const hashed = path.relative(directory, file).split(path.sep)[0] === 'assets';
      response.setHeader('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const pathname = request.url.split('?')[0] ?? '/';
    const page = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(?:api|assets)(?:\/|$)/u.test(pathname);
    if (built && page) return reply.sendFile('index.html');
    return sendProblem(reply, {
      code: 'request.not-found', status: 404, title: '没有这个地址', detail: `服务器没有 ${request.method} ${pathname.slice(0, 200)} 这个地址。`,
    });
  });
}
