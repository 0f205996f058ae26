import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export type NewMix = { ratios: Record<string, number>; reason?: string };

export async function setCategoryMix(body: NewMix, key: string) {
  return unwrap(await api.PUT('/api/v1/category-mix', { body, headers: { 'Idempotency-Key': key } }));
}

/** Starts a new version of the mix. Ratios are above 0 and sum to 1. */
export function useSetCategoryMix() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mix: NewMix) => setCategoryMix(mix, newIdempotencyKey()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mix'] }),
  });
}
