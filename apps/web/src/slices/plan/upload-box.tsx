import { CheckCircleOutlined, CloseCircleOutlined, InboxOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { formatBytes } from '../../platform/format.ts';
import { useUploads, type Upload } from './use-uploads.ts';

/** Drop files or choose them; each shows how far it is and, when refused, what is wrong with it and what to do. */
export function UploadBox(): ReactNode {
  const { uploads, add, retry, remove } = useUploads();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drag = (event: DragEvent, inside: boolean): void => { event.preventDefault(); setOver(inside); };
  return (
    <section className="upload" aria-label="上传计划">
      <button type="button" className={over ? 'upload-drop over' : 'upload-drop'} onClick={() => { input.current?.click(); }}
        onDragOver={(event) => { drag(event, true); }} onDragLeave={(event) => { drag(event, false); }}
        onDrop={(event) => { drag(event, false); add([...event.dataTransfer.files]); }}>
        <InboxOutlined aria-hidden /><span><b>把计划文件拖到这里，或点击选择</b><span className="quiet small">TXT、DOCX、带文字层的 PDF；文件只在本机处理</span></span>
      </button>
      <input ref={input} type="file" multiple hidden accept=".txt,.docx,.pdf,text/plain,application/pdf" aria-label="选择计划文件"
        onChange={(event) => { add([...event.target.files ?? []]); event.target.value = ''; }} />
      {uploads.length === 0 ? null : <ul className="upload-list" aria-live="polite">{uploads.map((upload) => (
        <UploadLine key={upload.commandId} upload={upload} onRetry={() => { retry(upload); }} onRemove={() => { remove(upload); }} />
      ))}</ul>}
    </section>
  );
}

function UploadLine({ upload, onRetry, onRemove }: { readonly upload: Upload; readonly onRetry: () => void; readonly onRemove: () => void }): ReactNode {
  const { file, share, outcome } = upload;
  const name = <><b>{file.name}</b> <span className="quiet small">{formatBytes(file.size)}</span></>;
  if (outcome === undefined) {
    return (
      <li className="card upload-line">
        <div>{name}<Progress percent={Math.round(share * 100)} size="small" showInfo={share < 1} aria-label={`${file.name} 上传进度`} />
          <span className="quiet small">{share < 1 ? '正在上传' : '已上传，正在识读和核对…'}</span></div>
        <Button size="small" onClick={onRemove}>取消</Button>
      </li>
    );
  }
  if ('problem' in outcome) {
    return (
      <li className="card upload-line refused">
        <div role="alert"><CloseCircleOutlined className="upload-bad" aria-hidden /> {name}<p><b>{outcome.problem.title}</b></p><p>{outcome.problem.detail}</p></div>
        <div className="row"><Button size="small" onClick={onRetry}>重试</Button><Button size="small" onClick={onRemove}>移除</Button></div>
      </li>
    );
  }
  const { plan } = outcome;
  return (
    <li className="card upload-line">
      <div><CheckCircleOutlined className="upload-good" aria-hidden /> {name}<p>{plan.title ?? '未识读出标题'}：{plan.targets} 家点名对象、{plan.counts} 个数字，{plan.findings.open} 条发现待处理。</p></div>
      <div className="row"><Link to="/plans/$planId" params={{ planId: plan.id }} search={{}}>打开计划</Link><Button size="small" onClick={onRemove}>收起</Button></div>
    </li>
  );
}
