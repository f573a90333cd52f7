import { useEffect, useRef } from 'react';

/**
 * A key of the page. Silent while somebody types, while a dialog is open, and with any modifier but Shift, so that no browser or
 * screen reader command is taken over.
 */
export function useHotkey(key: string, act: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useRef(act);
  useEffect(() => { latest.current = act; });
  useEffect(() => {
    if (!enabled) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [key, enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
