import { extractionMessage } from '@hengjian/extraction';
import type { ProblemDetails } from '../../platform/http/problem.ts';
import type { PlanError } from './errors.ts';

/** The Chinese of every refusal, made last: what happened, where, and what to do. A missing one does not compile. */
type Wording = Omit<ProblemDetails, 'code'>;
type OwnError = Exclude<PlanError, { readonly fileName: string }> | Extract<PlanError, { readonly code: 'file.out-of-memory' }>;

const refusedFile = { status: 422, title: '文件无法读取' };
const correctionWhy = { fact: '计划里没有这一项', field: '这一栏不能更正', value: '填写的值不合适' };

const messages: { readonly [C in OwnError['code']]: (error: Extract<OwnError, { code: C }>) => Wording } = {
  'file.missing': () => ({ status: 400, title: '没有收到文件', detail: '上传的内容里没有文件。请选择一份 DOCX、PDF 或 TXT 格式的计划后重试。' }),
  'file.out-of-memory': ({ fileName, limitMegabytes }) => ({
    ...refusedFile, detail: `读取“${fileName}”需要的内存超过 ${limitMegabytes} MB，已停止。请只保留计划正文和附件文字，另存后重新上传。`,
  }),
  'server.busy': () => ({ status: 503, title: '服务器正忙', detail: '正在读取的文件太多。请等一分钟后重新上传。' }),
  'command.reused': () => ({ status: 409, title: '操作编号重复', detail: '同一个操作编号已经用于另一项内容。请刷新页面后重新操作。' }),
  'plan.unknown': ({ planId }) => ({ status: 404, title: '没有这份计划', detail: `没有编号为 ${planId} 的计划。请回到“年度计划”列表重新选择。` }),
  'plan.deleted': () => ({ status: 410, title: '计划已删除', detail: '这份计划已被删除，只保留了删除记录。请回到“年度计划”列表。' }),
  'plan.stale': ({ expectedVersion, currentVersion }) => ({
    status: 409, title: '计划已有新的决定', expectedVersion, currentVersion,
    detail: `您看到的是第 ${expectedVersion} 版，现在已是第 ${currentVersion} 版。请刷新页面，核对新的决定后再操作。`,
  }),
  'finding.unknown': ({ findingId }) => ({ status: 404, title: '没有这条核对发现', detail: `计划里没有编号为 ${findingId} 的核对发现。请刷新页面后重试。` }),
  'reading.unknown': ({ readingId }) => ({ status: 422, title: '没有这种读法', detail: `这条核对发现没有编号为 ${readingId} 的读法。请刷新页面后重新选择。` }),
  'decision.nothing-to-reopen': () => ({ status: 409, title: '没有可以撤回的决定', detail: '这条核对发现目前没有生效的决定，无需重新打开。请刷新页面。' }),
  'correction.invalid': ({ correction, why }) => ({
    status: 422, title: '更正无法采用', detail: `对“${correction.id}”的“${correction.field}”的更正无法采用：${correctionWhy[why]}。请检查后重新填写。`,
  }),
};

export function planProblem(error: PlanError): ProblemDetails {
  if ('fileName' in error && error.code !== 'file.out-of-memory') {
    return { code: error.code, status: statusOf(error.code), title: refusedFile.title, detail: extractionMessage(error) };
  }
  const word = messages[error.code] as (error: PlanError) => Wording;
  return { code: error.code, ...word(error) };
}

function statusOf(code: ProblemDetails['code']): number {
  if (code === 'file.too-large') return 413;
  return code === 'file.unsupported' ? 415 : 422;
}
