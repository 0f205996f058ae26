import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export async function extendPlan(days: number, key: string) {
  return unwrap(await api.POST('/api/v1/queue/extend', { body: { days }, headers: { 'Idempotency-Key': key } }));
}

/** Plans further days after the last planned slot. */
export function useExtendPlan() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (days: number) => extendPlan(days, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'queue' || queryKey[0] === 'status' }),
  });
}
