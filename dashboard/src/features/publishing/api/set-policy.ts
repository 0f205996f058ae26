import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';
import type { Policy } from '@/lib/api/types';

export type PolicyWish = Pick<Policy, 'mode' | 'vetoMinutes' | 'hoursStart' | 'hoursEnd'>;

export async function setPolicy(chatId: string, policy: Policy, wish: PolicyWish, key: string) {
  return unwrap(
    await api.PUT('/api/v1/settings/{chatId}/policies', {
      params: { path: { chatId }, query: policy.category === null ? {} : { category: policy.category } },
      body: { ...wish, replaces: policy.version },
      headers: { 'Idempotency-Key': key },
    }),
  );
}

/** Gives a category, or all others, a policy of its own, in the place of the one that was seen. */
export function useSetPolicy(chatId: string, policy: Policy) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: PolicyWish) => setPolicy(chatId, policy, wish, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
}
