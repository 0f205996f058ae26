import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';

export async function answerProof(id: string, isLive: boolean, key: string) {
  return unwrap(
    await api.POST('/api/v1/history/{id}/proof', {
      params: { path: { id } },
      body: { isLive },
      headers: { 'Idempotency-Key': key },
    }),
  );
}

type Told = { onSuccess: (came: { message: string }) => void; onError: (error: Error) => void };

/** Says of a post that Instagram did not show whether a person has seen it there. */
export function useAnswerProof(id: string, told: Told) {
  const client = useQueryClient();
  return useMutation({
    ...told,
    mutationFn: (isLive: boolean) => answerProof(id, isLive, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ queryKey: ['history'] }),
  });
}
