import type { Verification } from '@hengjian/plan';
import type { ReactNode } from 'react';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { verificationWords } from './plan-words.ts';
import type { Opened } from './use-opened.ts';

/** 核对无误: what the plan says and what follows agree, with every part. */
export function VerifiedPanel({ verified, opened }: { readonly verified: readonly Verification[]; readonly opened: Opened }): ReactNode {
  if (verified.length === 0) return <p className="quiet plan-empty">计划中没有可以互相核对的数字。</p>;
  return (
    <VirtualList label="核对无误" items={verified} keyOf={(item) => item.id} estimate={120}>
      {(item) => (
        <article className="verified">
          <button type="button" data-row-focus className="bare verified-head" onClick={() => { opened.open(`verified/${item.id}`, item.message, [item.total.span, ...item.parts.map((part) => part.span)]); }}>
            <span className="tag good">核对无误</span><span><b>{item.message}</b><span className="quiet small">{verificationWords[item.kind]} · {item.total.label}</span></span>
          </button>
          {item.parts.length === 0 ? null : <ul className="verified-parts">{item.parts.map((part, index) => (
            <li key={`${part.label}-${String(index)}`}><button type="button" className="bare" onClick={() => { opened.open(`verified/${item.id}/${String(index)}`, `${part.label} ${String(part.value)}`, [part.span]); }}>{part.label} <b>{part.value}</b></button></li>
          ))}</ul>}
        </article>
      )}
    </VirtualList>
  );
}
