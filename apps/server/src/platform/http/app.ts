import compress from '@fastify/compress';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';
import type { Log } from '../log.ts';
import { sendProblem } from './problem.ts';
import { refuseStrangers, securityHeaders } from './security.ts';

export interface HttpOptions { readonly log: Log; readonly host: string }

const MAX_JSON_BYTES = 1024 * 1024;

/** The HTTP frame that every slice is mounted in: limits, headers, and one shape for whatever goes wrong. */
export async function makeHttpApp({ log, host }: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new Fastify.LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_JSON_BYTES,
    // An upload over a slow line may take its time; a request that says nothing may not.
    requestTimeout: 10 * 60_000,
    connectionTimeout: 0,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  });
  app.addHook('onRequest', securityHeaders);
  app.addHook('onRequest', refuseStrangers(host));
  await app.register(compress, {
    global: true, threshold: 1024, encodings: ['br', 'gzip'],
    // The default quality of brotli is made for files that are packed once; replies are packed each time.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });

  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) {
      const tooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
      return sendProblem(reply, {
        code: 'request.invalid', status, title: '请求无法处理',
        detail: tooLarge ? '请求内容过大。' : `请求的格式不正确，服务器无法读取（${error.code ?? status}）。请刷新页面后重试。`,
      });
    }
    // Nobody is left to answer, and nothing is wrong with us.
    if (request.raw.destroyed) return reply;
    request.log.error({ err: error, method: request.method, route: request.routeOptions.url }, 'a request failed');
    return sendProblem(reply, {
      code: 'server.error', status: 500, title: '服务器内部错误',
      detail: `服务器处理请求时出错，数据没有改动。请稍后重试；若反复出现，请把编号 ${request.id} 和服务器日志交给管理员。`,
    });
  });
  return app;
}
