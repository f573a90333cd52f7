import { useEffect, useRef, useState, type RefObject } from 'react';

/** The height of an element as it changes, in CSS pixels; 0 until it is drawn. */
export function useElementHeight(): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined) setHeight(Math.floor(entry.contentRect.height)); });
    observer.observe(element.current);
    return () => { observer.disconnect(); };
  }, []);
  return [element, height];
}
