import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export type PostingSwitch = { chatId: string; to: 'pause' | 'resume' };

export async function switchPosting({ chatId, to }: PostingSwitch, key: string) {
  const options = { params: { query: { chatId } }, headers: { 'Idempotency-Key': key } };
  if (to === 'pause') {
    unwrap(await api.POST('/api/v1/settings/pause', options));
    return { missed: 0 };
  }
  const { missed } = unwrap(await api.POST('/api/v1/settings/resume', options));
  return { missed };
}

const touched = new Set<unknown>(['settings', 'status', 'queue']);

/** Stops posting in a chat, or goes on with it. */
export function useSwitchPosting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: PostingSwitch) => switchPosting(to, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[0]) }),
  });
}
