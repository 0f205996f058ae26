import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export async function forceNext(key: string) {
  return unwrap(await api.POST('/api/v1/queue/force-next', { headers: { 'Idempotency-Key': key } }));
}

/** Sends the earliest planned post to the team now; later ones move up one slot, unless its time was over. */
export function useForceNext() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => forceNext(newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'queue' || queryKey[0] === 'status' }),
  });
}
