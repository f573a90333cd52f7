import { Modal } from 'antd';
import type { ReactNode } from 'react';

/** Keys of the plan page; none works while one types or a dialog is open. */
export const keys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['/'], does: '在原文中查找' },
  { keys: ['↑', '↓'], does: '在发现、对象、数字列表中逐条移动' },
  { keys: ['回车'], does: '打开所选一条的原文出处' },
  { keys: ['n', 'p'], does: '同一条的下一处、上一处出处' },
  { keys: ['1', '–', '5'], does: '切换：发现、对象、表格、事实、核对无误' },
  { keys: ['Esc'], does: '取消查找或关闭对话框' },
  { keys: ['?'], does: '显示本表' },
];

export function KeyTable(): ReactNode {
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '10px 20px' }}>
      {keys.map((entry) => (
        <div key={entry.does} style={{ display: 'contents' }}>
          <dt className="row" style={{ gap: 4 }}>{entry.keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt><dd>{entry.does}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  return <Modal open={open} onCancel={onClose} footer={null} title="键盘操作" width={480}><div style={{ paddingTop: 12 }}><KeyTable /></div></Modal>;
}
