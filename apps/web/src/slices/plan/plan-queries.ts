import {
  decisionReplySchema, meReplySchema, planListReplySchema, planReplySchema, planUploadReplySchema,
  type DecideFinding, type PlanReply, type PlanSummary, type Problem,
} from '@hengjian/contracts';
import type { PlanDiff } from '@hengjian/plan';
import { err, type Result } from '@hengjian/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { newCommandId } from '../../platform/command-id.ts';
import { readReply, request, send, unreachable, valueOrThrow } from '../../platform/request.ts';

/** Reads and commands of 年度计划. Every command carries an id of its own, so that a repeat after a lost reply does nothing twice. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: async ({ signal }) => (await valueOrThrow(request(planListReplySchema, '/api/plans', { signal }))).plans,
});

export const planQuery = (id: string) => queryOptions({
  queryKey: ['plan', id],
  queryFn: ({ signal }) => valueOrThrow(request(planReplySchema, `/api/plans/${id}`, { signal })),
});

export const meQuery = queryOptions({
  queryKey: ['me'], staleTime: Infinity, queryFn: ({ signal }) => valueOrThrow(request(meReplySchema, '/api/me', { signal })),
});

/** The diff comes from our own server of the same version and is only shown: its shape is trusted. */
export interface Comparison { readonly before: PlanSummary; readonly after: PlanSummary; readonly diff: PlanDiff }

export const comparisonQuery = (before: string, after: string) => queryOptions({
  queryKey: ['comparison', before, after],
  queryFn: ({ signal }) => valueOrThrow(request(
    z.custom<Comparison>((value) => typeof value === 'object' && value !== null && 'diff' in value),
    `/api/plans/compare?${new URLSearchParams({ before, after }).toString()}`, { signal },
  )),
});

export function useDecide(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: DecideFinding) => valueOrThrow(send(decisionReplySchema, 'POST', `/api/plans/${planId}/decisions`, command)),
    onSuccess: async (reply) => {
      client.setQueryData<PlanReply>(['plan', planId], (old) => (old === undefined ? old : {
        ...old, reading: reply.reading, version: reply.version, decisions: [...old.decisions, reply.decision],
      }));
      // What the new decision supersedes and the tallies of the list come from the server.
      await Promise.all([client.invalidateQueries({ queryKey: ['plan', planId] }), client.invalidateQueries({ queryKey: ['plans'] })]);
    },
  });
}

const anyReply = z.unknown();

export function useRemovePlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { readonly id: string; readonly reason: string }) =>
      valueOrThrow(send(anyReply, 'DELETE', `/api/plans/${id}`, { commandId: newCommandId(), reason })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans'] }),
  });
}

export function useRemoveSampleData() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => valueOrThrow(send(anyReply, 'DELETE', '/api/sample-data', { commandId: newCommandId() })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['plans'] }),
  });
}

/** Sends a file and tells how much of it has left (0 to 1): `fetch` cannot tell, so this is an XMLHttpRequest. */
export function uploadPlan(file: File, commandId: string, onProgress: (share: number) => void, signal: AbortSignal): Promise<Result<PlanSummary, Problem>> {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    const body = new FormData();
    body.set('commandId', commandId);
    body.set('file', file);
    xhr.open('POST', '/api/plans');
    xhr.setRequestHeader('accept', 'application/json');
    xhr.upload.addEventListener('progress', (event) => { if (event.lengthComputable) onProgress(event.loaded / event.total); });
    xhr.addEventListener('load', () => {
      const reply = readReply(planUploadReplySchema, xhr.status, xhr.responseText);
      resolve(reply.ok ? { ok: true, value: reply.value.plan } : reply);
    });
    for (const failure of ['error', 'timeout'] as const) xhr.addEventListener(failure, () => { resolve(err(unreachable)); });
    xhr.addEventListener('abort', () => { resolve(err(aborted)); });
    signal.addEventListener('abort', () => { xhr.abort(); });
    xhr.send(body);
  });
}

const aborted: Problem = { type: 'about:blank', title: '已取消上传', status: 0, code: 'upload.aborted', detail: '文件没有上传。需要时请重新选择。' };
