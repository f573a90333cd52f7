import { extractionMessage } from '@hengjian/extraction';
import type { LoadError } from './load-plan.ts';
import type { InputError } from './read-input.ts';

const inputMessages: { readonly [C in InputError['code']]: (error: Extract<InputError, { code: C }>) => string } = {
  'input.not-found': ({ file }) => `找不到文件“${file}”。请检查路径和文件名。`,
  'input.forbidden': ({ file }) => `没有权限读取“${file}”。请检查文件权限。`,
  'input.directory': ({ file }) => `“${file}”是文件夹，不是文件。请指定一份计划文件。`,
  'input.too-large': ({ file, sizeBytes, limitBytes }) =>
    `“${file}”${sizeBytes === undefined ? '' : `有 ${megabytes(sizeBytes)}，`}超过上限 ${megabytes(limitBytes)}。请删去图片后另存，或只保留计划正文和附件文字。`,
  'input.unreadable': ({ file, detail }) => `读取“${file}”时出错（${detail}）。请检查文件后重试。`,
};

/** Names the file as the user did, so that one of several can be told from the rest. */
export function loadErrorMessage(file: string, error: LoadError): string {
  if ('fileName' in error) return extractionMessage({ ...error, fileName: file === '-' ? '标准输入' : file });
  const word = inputMessages[error.code] as (error: InputError) => string;
  return word(error);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
