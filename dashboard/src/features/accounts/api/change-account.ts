import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export type AccountChange = { to: 'activate'; chatId: string } | { to: 'deactivate' | 'reactivate' | 'check' };

export async function changeAccount(id: string, change: AccountChange, key: string) {
  const headers = { 'Idempotency-Key': key };
  switch (change.to) {
    case 'activate':
      return unwrap(await api.POST('/api/v1/accounts/{id}/activate', { params: { path: { id }, query: { chatId: change.chatId } }, headers }));
    case 'deactivate':
      return unwrap(await api.POST('/api/v1/accounts/{id}/deactivate', { params: { path: { id } }, headers }));
    case 'reactivate':
      return unwrap(await api.POST('/api/v1/accounts/{id}/reactivate', { params: { path: { id } }, headers }));
    case 'check':
      return unwrap(await api.POST('/api/v1/accounts/{id}/check', { params: { path: { id } }, headers }));
  }
}

const touched = new Set<unknown>(['accounts', 'settings', 'status', 'quota']);

/** Has a chat post to an account, switches it off or on, or asks Instagram how it stands. */
export function useChangeAccount(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: AccountChange) => changeAccount(id, change, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[0]) }),
  });
}
