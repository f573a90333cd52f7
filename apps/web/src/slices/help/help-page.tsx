import type { ReactNode } from 'react';
import { usePageTitle } from '../../ui/page-title.ts';
import { KeyTable } from './keys-dialog.tsx';

const sections: readonly { readonly title: string; readonly lines: readonly string[] }[] = [
  {
    title: '上传一份计划',
    lines: [
      '在“年度计划”把文件拖进虚线框，或点击选择。可用 TXT、DOCX 和带文字层的 PDF；扫描件请先做文字识别。',
      '文件只在本机处理，不发往别处。同一次上传重复发送，不会生成两份计划。',
    ],
  },
  {
    title: '看数字从哪里来',
    lines: [
      '每个数字、每家点名的对象都可以点开：原文滚动到那句话并标出。一条事实有几处出处，可逐处查看。',
      '“核对无误”列出能够成立的合计及其分项；“发现”列出不能成立或前后不一的地方。',
    ],
  },
  {
    title: '处理一条发现',
    lines: [
      '采用一种读法：系统列出可能的理解，由您选择。更正：改正识读有误的事实，须写明理由。不作处理：认为无须处理，须写明理由。',
      '每次处理都记下是谁、何时、为何；可以重新打开，但不会抹去。两人同时处理时，后提交的一方会看到双方内容再作决定。',
      '处理不改动原文，只影响据以统计和导出的事实。',
    ],
  },
  { title: '比较两份计划', lines: ['选去年和今年的计划，或草案与印发稿，查看新增、减少和变化的对象、数字和要求。'] },
  { title: '导出', lines: ['Excel 供汇总和报送；JSON 为公开格式 plan-facts，供其他程序使用。两者都以更正后的事实为准。'] },
];

export function HelpPage(): ReactNode {
  usePageTitle('帮助');
  return (
    <div className="page" style={{ maxWidth: 860 }}>
      <div className="page-head"><div><h1>帮助</h1><p>从一份计划文件，到一年要查的对象和要办的事。</p></div></div>
      {sections.map((section) => (
        <section key={section.title} className="card" style={{ padding: '18px 22px', display: 'grid', gap: 8 }}>
          <h2>{section.title}</h2>{section.lines.map((line) => <p key={line}>{line}</p>)}
        </section>
      ))}
      <section className="card" style={{ padding: '18px 22px', display: 'grid', gap: 14 }}><h2>键盘操作</h2><KeyTable /></section>
    </div>
  );
}
