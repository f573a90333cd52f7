import type { ReactNode } from 'react';

/** A capability as the navigation knows it. A slice that exists exports one; the shell lists them in the order of the year. */
export interface Capability {
  /** Place in the year; leaves gaps for what comes between. */
  readonly order: number;
  readonly label: string;
  readonly path: string;
  readonly icon: ReactNode;
}
