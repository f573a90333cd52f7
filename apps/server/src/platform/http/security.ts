import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

/** The page loads nothing from elsewhere. Style attributes are how the widgets of the page are drawn. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self' data:",
  "connect-src 'self'", "worker-src 'self' blob:", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ');

export function securityHeaders(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.headers({
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  });
  done();
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/**
 * While the product has no identities, whoever reaches it may act. It therefore answers only those who call it by the name of this
 * machine (a page elsewhere could point its own name here), and takes no command that another site's page sends.
 */
export function refuseStrangers(host: string) {
  const loopbackOnly = loopbackNames.has(host);
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const calledBy = (request.headers.host ?? '').replace(/:\d+$/u, '').toLowerCase();
    const fetchSite = request.headers['sec-fetch-site'];
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    const foreign = (loopbackOnly && !loopbackNames.has(calledBy)) || (changes && (fetchSite === 'cross-site' || fetchSite === 'same-site'));
    if (!foreign) {
      done();
      return;
    }
    void sendProblem(reply, {
      code: 'request.cross-site', status: 403, title: '拒绝来自其他网站的请求',
      detail: loopbackOnly ? '本服务只接受本机访问。请用 http://localhost 打开；如需让其他电脑访问，请设置环境变量 HOST 后重新启动。' : '请直接打开本系统的页面操作。',
    });
  };
}
