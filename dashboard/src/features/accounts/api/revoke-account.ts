import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export async function revokeAccount(id: string, key: string) {
  return unwrap(await api.POST('/api/v1/accounts/{id}/revoke', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }));
}

/** Takes back at Meta what was allowed, and forgets the token. */
export function useRevokeAccount(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => revokeAccount(id, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}
