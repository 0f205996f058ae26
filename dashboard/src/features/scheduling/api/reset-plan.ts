import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export async function resetPlan(key: string) {
  return unwrap(await api.POST('/api/v1/queue/reset', { headers: { 'Idempotency-Key': key } }));
}

/** Empties the plan; cards that wait for the team stay. */
export function useResetPlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => resetPlan(newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'queue' || queryKey[0] === 'status' }),
  });
}
