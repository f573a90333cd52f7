import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aServer, type ServerUnderTest } from '../../../test/a-server.ts';

async function livesOn(server: ServerUnderTest): Promise<void> {
  expect(await server.send('GET', '/api/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await server.database.rows('select 1 from plan')).toHaveLength(0);
}

const bomb = zipSync({
  '[Content_Types].xml': new TextEncoder().encode('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': new Uint8Array(80 * 1024 * 1024),
}, { level: 9 });

const noise = Uint8Array.from(randomBytes(200_000));

test.each<[what: string, bytes: Uint8Array | string, fileName: string, status: number, code: RegExp]>([
  ['an empty file', '', '空.txt', 422, /^file\.empty$/u],
  ['an empty PDF', '', '空.pdf', 422, /^file\.empty$/u],
  ['binary noise', noise, '噪声.txt', 415, /^file\.unsupported$/u],
  ['a PDF that is noise after its first line', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(noise)]), '坏.pdf', 422, /^file\.corrupt$/u],
  ['HTML renamed .docx', '<!DOCTYPE html><html><body><p>计划</p></body></html>', '网页.docx', 415, /^file\.unsupported$/u],
  ['a DOCX that unpacks to 80 MB from 80 kB', bomb, '炸弹.docx', 422, /^file\.bomb$/u],
  ['a ZIP cut in half', bomb.slice(0, bomb.length / 2), '半个.docx', 422, /^file\.(?:corrupt|unsupported|bomb)$/u],
])('%s is refused with a Chinese problem that names the file, and the server lives on', async (_what, bytes, fileName, status, code) => {
  const server = await aServer();
  const refused = await server.upload(bytes, fileName);
  expect(refused.body['code']).toMatch(code);
  expect(refused.status).toBe(status);
  expect(refused.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  expect(refused.body['detail']).toContain(fileName);
  expect(refused.body['detail']).toMatch(/请/u);
  await livesOn(server);
});

test('a file of 200 MB is refused with 413 before it is read to its end, whether its length is announced or not', async () => {
  const server = await aServer();
  for (const announced of [true, false]) {
    const { status, body, sentBytes } = await sendMegabytes(server.url, 200, announced);
    expect(status).toBe(413);
    expect(body).toMatchObject({ code: 'file.too-large', status: 413 });
    expect(body['detail']).toMatch(/50\.0 MB|50 MB/u);
    expect(sentBytes).toBeLessThan(announced ? 20 * 1024 * 1024 : 120 * 1024 * 1024);
  }
  await livesOn(server);
});

test('a request without a file, and one that is no form, say what is missing', async () => {
  const server = await aServer();
  expect(await server.send('POST', '/api/plans', { some: 'json' })).toMatchObject({ status: 400, body: { code: 'file.missing' } });
  await livesOn(server);
});

test('a reading that takes too long is ended and answered with file.too-slow; the next file is read', async () => {
  const server = await aServer({ readingLimits: { threads: 1, waiting: 4, milliseconds: 1, megabytes: 256 } });
  expect(await server.upload('检查企业10家。\n'.repeat(200_000), '很长.txt')).toMatchObject({ status: 422, body: { code: 'file.too-slow' } });
  await livesOn(server);
});

test('when all threads are busy and the queue is full, the answer is 503 and not a wait without end', async () => {
  const server = await aServer({ readingLimits: { threads: 1, waiting: 0, milliseconds: 60_000, megabytes: 512 } });
  const answers = await Promise.all([1, 2, 3].map((n) => server.upload(`检查企业${n}家。\n`.repeat(20_000), `${n}.txt`)));
  expect(answers.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([201, 503]));
  expect((await server.send('GET', '/api/health')).status).toBe(200);
});

/** Sends zeros as fast as the server takes them, until it answers. */
function sendMegabytes(url: string, megabytes: number, announced: boolean): Promise<{ readonly status: number; readonly body: Record<string, unknown>; readonly sentBytes: number }> {
  const boundary = 'boundary-of-a-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="big.txt"\r\ncontent-type: text/plain\r\n\r\n`;
  const total = head.length + megabytes * 1024 * 1024 + boundary.length + 8;
  return new Promise((resolve, reject) => {
    let sentBytes = 0;
    let answered = false;
    const request = httpRequest(`${url}/api/plans`, {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, ...(announced ? { 'content-length': total } : {}) },
    }, (response) => {
      answered = true;
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => { text += piece; });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Record<string, unknown>, sentBytes });
        request.destroy();
      });
    });
    request.on('error', (error) => { if (!answered) reject(error); });
    request.write(head);
    const piece = Buffer.alloc(1024 * 1024);
    const more = () => {
      while (!answered && sentBytes < megabytes * 1024 * 1024) {
        sentBytes += piece.length;
        if (!request.write(piece)) {
          request.once('drain', () => setImmediate(more));
          return;
        }
      }
    };
    more();
  });
}
