import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export async function removeLock(id: string, key: string) {
  unwrap(await api.DELETE('/api/v1/locks/{id}', { params: { path: { id } }, headers: { 'Idempotency-Key': key } }));
}

const touched = new Set<unknown>(['locks', 'media', 'status']);

/** Takes a lock away: the picture may be planned again. */
export function useRemoveLock(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => removeLock(id, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[0]) }),
  });
}
