/** How headings say that what an inspection looks at stands below them, or that it does not. */

const contentWords = [
  '检查内容', '执法内容', '监察内容', '抽查内容', '监管内容', '检查重点', '执法重点', '监察重点', '监管重点', '抽查重点', '重点内容', '检查事项', '执法事项', '抽查事项', '重点事项', '监察事项', '范围和内容', '范围及内容', '内容和重点', '内容及重点', '重点和内容', '重点及内容',
  '检查的内容', '检查的主要内容', '检查主要内容', '检查要点', '执法要点', '检查项目', '整治重点', '整治内容', '违法行为', '违法违规行为', '对象和内容', '对象及内容', '对象与内容', '范围、内容', '排查内容', '排查重点', '督查内容', '督查重点', '检查的重点', '内容、重点',
] as const;

/** 重点检查范围和内容, 执法检查内容: a heading, not a sentence. */
export function contentTitle(title: string): boolean {
  return title.length <= 30 && !/[《，]/.test(title) && (contentWords.some((w) => title.includes(w)) || /^(?:主要|重点|执法|具体)?(?:内容|重点)$/.test(title)) && !endsContent(title);
}

/** Headings that mix content with time or method have no list of contents below them. */
export function endsContent(title: string): boolean {
  return title.length <= 30 && /(?:内容|重点|事项)(?:及|和|与|、)(?:时间|方式|方法|安排|频次|要求|程序|步骤)/.test(title);
}

const other = /(?:范围|对象|时间|方式|方法|频次|频率|比例|依据|步骤|安排|要求|程序|分工|保障|措施|名单|单位|原则|目标|任务|组织|人员|概况|基本情况|纪律)$/;

/** 检查范围, 时间安排, 工作要求: parts of a plan that lie beside its contents. */
export function namesNoContent(title: string): boolean {
  return title.length > 0 && title.length <= 14 && other.test(title) && !/内容/.test(title) && !/(?:落实|执行|制定|配备|建立|管理|遵守|紧盯|情况)/.test(title);
}
