import { useSyncExternalStore } from 'react';

/**
 * 浅色、深色或跟随系统. Kept in this browser only; the attribute `data-appearance` on the root element carries the outcome, so that
 * style sheets and Ant Design agree.
 */
export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const KEY = 'hengjian.appearance';
const darkQuery = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen: Appearance = stored();

apply();
darkQuery.addEventListener('change', notify);

export function useAppearance(): { readonly chosen: Appearance; readonly dark: boolean } {
  const state = useSyncExternalStore(subscribe, snapshot);
  const [choice, dark] = state.split('/');
  return { chosen: choice as Appearance, dark: dark === 'dark' };
}

export function chooseAppearance(next: Appearance): void {
  chosen = next;
  try {
    window.localStorage.setItem(KEY, next);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  notify();
}

function notify(): void {
  apply();
  for (const listener of listeners) listener();
}

function apply(): void {
  document.documentElement.dataset['appearance'] = isDark() ? 'dark' : 'light';
}

function isDark(): boolean {
  return chosen === 'dark' || (chosen === 'system' && darkQuery.matches);
}

function snapshot(): string {
  return `${chosen}/${isDark() ? 'dark' : 'light'}`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): Appearance {
  try {
    const value = window.localStorage.getItem(KEY);
    return appearances.find((appearance) => appearance === value) ?? 'system';
  } catch {
    return 'system';
  }
}
