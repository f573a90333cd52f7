import { useEffect, useRef } from 'react';

/**
 * A key of the page. Silent while somebody types, while a dialog is open, and with any modifier but Shift, so that no browser or
 * screen reader command is taken over.
 */
export function useHotkey(key: string | readonly string[], act: (event: KeyboardEvent) => void): void {
  const latest = useRef({ keys: [key].flat(), act });
  useEffect(() => { latest.current = { keys: [key].flat(), act }; });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!latest.current.keys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      latest.current.act(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
