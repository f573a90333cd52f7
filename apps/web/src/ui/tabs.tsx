import type { KeyboardEvent, ReactNode } from 'react';

export interface TabItem<K extends string> { readonly key: K; readonly label: string; readonly count?: number | undefined; readonly grave?: boolean }

interface TabsProps<K extends string> { readonly label: string; readonly id: string; readonly items: readonly TabItem<K>[]; readonly value: K; readonly onChange: (key: K) => void }

/** A tab list by the WAI-ARIA pattern: ← → move, the chosen tab alone is in the tab order. Panels carry the ids `ID-panel-KEY`. */
export function Tabs<K extends string>({ label, id, items, value, onChange }: TabsProps<K>): ReactNode {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex((item) => item.key === value);
    const next = items[(at + step + items.length) % items.length];
    if (next === undefined) return;
    onChange(next.key);
    document.getElementById(`${id}-tab-${next.key}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {items.map((item) => (
        <button key={item.key} id={`${id}-tab-${item.key}`} type="button" role="tab" aria-selected={item.key === value} aria-controls={`${id}-panel-${item.key}`}
          tabIndex={item.key === value ? 0 : -1} onClick={() => { onChange(item.key); }}>
          {item.label}{item.count === undefined ? null : <span className={item.grave === true ? 'tabs-count grave' : 'tabs-count'}>{item.count}</span>}
        </button>
      ))}
    </div>
  );
}
