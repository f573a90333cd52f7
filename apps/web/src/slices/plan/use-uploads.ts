import type { PlanSummary, Problem } from '@hengjian/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { newCommandId } from '../../platform/command-id.ts';
import { uploadPlan } from './plan-queries.ts';

/** A file on its way: sent, being read, done, or refused with the reason. */
export interface Upload {
  readonly commandId: string;
  readonly file: File;
  /** 0 to 1 of the bytes sent; 1 while the server reads. */
  readonly share: number;
  readonly outcome: { readonly plan: PlanSummary } | { readonly problem: Problem } | undefined;
}

export interface Uploads {
  readonly uploads: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  /** Sends a refused file again under the same command: what arrived the first time is not taken twice. */
  readonly retry: (upload: Upload) => void;
  /** Stops a running upload, or takes a finished one off the list. */
  readonly remove: (upload: Upload) => void;
}

export function useUploads(): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const client = useQueryClient();

  const change = useCallback((commandId: string, part: Partial<Upload>) => {
    setUploads((all) => all.map((upload) => (upload.commandId === commandId ? { ...upload, ...part } : upload)));
  }, []);

  const start = useCallback(async ({ commandId, file }: Upload) => {
    const stop = new AbortController();
    stops.current.set(commandId, stop);
    const result = await uploadPlan(file, commandId, (share) => { change(commandId, { share }); }, stop.signal);
    stops.current.delete(commandId);
    change(commandId, { share: 1, outcome: result.ok ? { plan: result.value } : { problem: result.error } });
    if (result.ok) await client.invalidateQueries({ queryKey: ['plans'] });
  }, [change, client]);

  const add = useCallback((files: readonly File[]) => {
    const fresh = files.map((file): Upload => ({ commandId: newCommandId(), file, share: 0, outcome: undefined }));
    setUploads((all) => [...fresh, ...all]);
    for (const upload of fresh) void start(upload);
  }, [start]);

  const retry = useCallback((upload: Upload) => {
    change(upload.commandId, { share: 0, outcome: undefined });
    void start(upload);
  }, [change, start]);

  const remove = useCallback((upload: Upload) => {
    stops.current.get(upload.commandId)?.abort();
    setUploads((all) => all.filter((one) => one.commandId !== upload.commandId));
  }, []);

  return { uploads, add, retry, remove };
}
