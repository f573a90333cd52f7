import type { BombSign, ExtractionError, ExtractionWarning, ForeignFormat } from './extracted-text.ts';

/** What the official reads when a file is refused: which file, what is wrong with it and where, and what to do. */
export const extractionMessages = {
  'file.empty': ({ fileName }) => `“${fileName}”是空文件（0 字节），没有可读的内容。请确认文件已完整保存或下载后重新上传。`,
  'file.no-text': ({ fileName, format }) =>
    `“${fileName}”（${format.toUpperCase()}）里没有文字，只有空白。请打开原文件核对内容后重新上传。`,
  'file.too-large': ({ fileName, sizeBytes, limitBytes }) =>
    `“${fileName}”有 ${megabytes(sizeBytes)}，超过上限 ${megabytes(limitBytes)}。请删去图片、压缩后另存，或只上传计划正文和附件文字。`,
  'file.too-many-pages': ({ fileName, pages, limitPages }) =>
    `“${fileName}”有 ${pages} 页，超过上限 ${limitPages} 页。请拆分后分别上传。`,
  'file.too-much-text': ({ fileName, limitCharacters }) =>
    `“${fileName}”的文字超过上限 ${limitCharacters} 字。请拆分后分别上传。`,
  'file.too-slow': ({ fileName, limitMs, page }) =>
    `读取“${fileName}”超过 ${limitMs / 1000} 秒${page === undefined ? '' : `，停在第 ${page} 页`}，已中止。请另存为 .docx 或拆分后重新上传。`,
  'file.no-text-layer': ({ fileName, format, pages, reason }) =>
    reason === 'pictures'
      ? `“${fileName}”${pages === undefined ? '' : `共 ${pages} 页，`}只有图片、没有文字层（多为扫描件），本系统需要文字。请先做文字识别（OCR），或上传 Word 原稿（.docx）。`
      : `“${fileName}”（${format.toUpperCase()}）的文字层无法对应到汉字（字体缺少编码表），读出来全是乱码。请上传 Word 原稿（.docx），或先做文字识别（OCR）。`,
  'file.encrypted': ({ fileName, format }) =>
    `“${fileName}”设有打开密码，无法读取。请在 ${{ pdf: 'PDF 软件', office: 'Word 或 WPS', zip: '压缩软件' }[format]}中输入密码打开、取消密码后另存，再重新上传。`,
  'file.unsupported': ({ fileName, found }) => `“${fileName}”${FOREIGN[found]}`,
  'file.corrupt': ({ fileName, format, part, page }) =>
    `“${fileName}”已损坏或不完整，${place(page, part)}无法读取。请重新下载或复制原文件；如仍不行，用 ${format === 'pdf' ? 'PDF 软件“另存为”或“打印为 PDF”' : 'Word 或 WPS 打开并另存为 .docx'} 后再上传。`,
  'file.bomb': ({ fileName, sign, part, found, limit }) =>
    `“${fileName}”${part === undefined ? '' : `内的 ${part} `}${BOMB[sign](found, limit)}，疑为异常构造的文件，已拒绝读取。请用 Word 或 WPS 打开核对，另存为新的 .docx 后再上传。`,
} satisfies { [C in ExtractionError['code']]: (e: Extract<ExtractionError, { code: C }>) => string };

/** What the official reads beside a text that was read, but not whole. */
export const extractionWarningMessages = {
  'text.encoding-guessed': ({ encoding }) => `文件没有标明编码，按 ${encoding.toUpperCase()} 读取。如有乱码，请另存为 UTF-8 后重新上传。`,
  'text.unreadable-characters': ({ count, page }) =>
    `${page === undefined ? '' : `第 ${page} 页起，`}有 ${count} 个字符无法辨认，请与原文核对。`,
  'docx.revisions': ({ insertions, deletions }) =>
    `文档带有修订痕迹：插入 ${insertions} 处按已接受读取，删除 ${deletions} 处未读取。请确认这是定稿。`,
  'docx.hidden-text': ({ count }) => `有 ${count} 处隐藏文字未读取。`,
  'docx.text-boxes': ({ count }) => `有 ${count} 个文本框，其文字排在所在段落之后。`,
  'docx.pictures': ({ count }) => `有 ${count} 张图片，图中的文字未读取。`,
  'docx.embedded-objects': ({ count }) => `有 ${count} 个嵌入对象（如 Excel 表），其内容未读取。请把表格直接粘贴为 Word 表格。`,
  'docx.number-format-unknown': ({ numberFormat }) => `自动编号格式 ${numberFormat} 未能识别，已按阿拉伯数字写出。`,
  'pdf.pages-without-text': ({ pages }) => `第 ${pages.join('、')} 页只有图片、没有文字，未读取。请对这些页做文字识别（OCR）。`,
  'pdf.slanted-text': ({ page, text }) => `第 ${page} 页有斜排文字“${text}”（多为水印），未计入正文。`,
} satisfies { [C in ExtractionWarning['code']]: (w: Extract<ExtractionWarning, { code: C }>) => string };

/** The message of any error; each code has its own, or this file does not compile. */
export function extractionMessage(error: ExtractionError): string {
  return (extractionMessages[error.code] as (e: ExtractionError) => string)(error);
}

export function extractionWarningMessage(warning: ExtractionWarning): string {
  return (extractionWarningMessages[warning.code] as (w: ExtractionWarning) => string)(warning);
}

const SAVE_AS_DOCX = '请用 Word 或 WPS 打开，“另存为”.docx 后再上传。';

const FOREIGN: Record<ForeignFormat, string> = {
  html: `其实是网页（HTML），不是文档，改扩展名不会改变内容。${SAVE_AS_DOCX}`,
  mhtml: `其实是单个文件网页（MHTML）。${SAVE_AS_DOCX}`,
  xml: `是 XML 文件（如 Word 2003 XML）。${SAVE_AS_DOCX}`,
  rtf: `是 RTF 格式。${SAVE_AS_DOCX}`,
  doc: `是旧版 Word 格式（.doc），与 .docx 不同，改扩展名无效。${SAVE_AS_DOCX}`,
  wps: `是 WPS 文字的旧格式（.wps）。请用 WPS 打开，“另存为”.docx 后再上传。`,
  xls: '是旧版 Excel 表格（.xls）。请把表格复制到 Word 文档中，另存为 .docx 后再上传。',
  ppt: '是旧版 PowerPoint 演示文稿（.ppt）。请上传计划的 Word 文档（.docx）。',
  ole: `是旧版 Office 复合文件，不是 .docx。${SAVE_AS_DOCX}`,
  xlsx: '是 Excel 表格（.xlsx）。请把表格复制到 Word 文档中，另存为 .docx 后再上传。',
  pptx: '是 PowerPoint 演示文稿（.pptx）。请上传计划的 Word 文档（.docx）。',
  odt: `是 OpenDocument 格式。${SAVE_AS_DOCX}`,
  ofd: '是 OFD 版式文件。请用 OFD 阅读器“另存为”或“打印为”PDF，或上传 Word 原稿（.docx）。',
  zip: '是压缩包，不是文档。请解压后上传其中的计划文件（.docx、.pdf 或 .txt）。',
  archive: '是压缩包，不是文档。请解压后上传其中的计划文件（.docx、.pdf 或 .txt）。',
  image: '是图片，没有文字。请先做文字识别（OCR），或上传 Word 原稿（.docx）。',
  unknown: '不是可读的文字：内容是二进制数据，认不出格式。请上传 .docx、.pdf 或 .txt 文件。',
};

const BOMB: Record<BombSign, (found: number, limit: number) => string> = {
  entries: (found, limit) => `含有 ${found} 个部件，超过上限 ${limit}`,
  size: (found, limit) => `解压后至少 ${megabytes(found)}，超过上限 ${megabytes(limit)}`,
  ratio: (found, limit) => `压缩比达 ${Math.round(found)} 倍，超过上限 ${limit} 倍`,
  'false-directory': (found, limit) => `的目录写明 ${limit} 字节，实际超出（已解出 ${found} 字节）`,
  entities: (found) => `定义了 ${found} 处 XML 文档类型或实体`,
  depth: (found, limit) => `嵌套达 ${found} 层，超过上限 ${limit} 层`,
  stream: (found, limit) => `有一段数据解压后至少 ${megabytes(found)}，超过上限 ${megabytes(limit)}`,
};

function place(page: number | undefined, part: string | undefined): string {
  if (page !== undefined) return `第 ${page} 页`;
  return part === undefined ? '' : `其中的 ${part} `;
}

function megabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
