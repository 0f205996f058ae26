import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export type Decision = 'posted' | 'skip' | 'reject';

const paths = {
  posted: '/api/v1/posts/{queueItemId}/posted',
  skip: '/api/v1/posts/{queueItemId}/skip',
  reject: '/api/v1/posts/{queueItemId}/reject',
} as const;

export async function decidePost(id: string, decision: Decision, key: string) {
  return unwrap(await api.POST(paths[decision], { params: { path: { queueItemId: id } }, headers: { 'Idempotency-Key': key } }));
}

const touched = new Set<unknown>(['queue', 'history', 'locks', 'media', 'status']);

/** Decides about a waiting card. The server lets exactly one decision win, whoever makes it and wherever. */
export function useDecidePost(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => decidePost(id, decision, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[0]) }),
  });
}
