import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, newIdempotencyKey, unwrap } from '@/lib/api/client';
import type { PublicationAnswer } from '@/lib/api/types';

export async function answerPublication(publicationId: string, answer: PublicationAnswer, key: string) {
  return unwrap(
    await api.POST('/api/v1/publications/{publicationId}/answer', {
      params: { path: { publicationId } },
      body: { answer },
      headers: { 'Idempotency-Key': key },
    }),
  );
}

const touched = new Set<unknown>(['publications', 'queue', 'history', 'locks', 'media', 'status']);

type Told = { onSuccess: (came: { message: string }) => void; onError: (error: Error) => void };

/**
 * Says of a post of which nobody could tell whether it is out what a person has seen. What came of it is told even when the stream was faster and the
 * question is gone from the page.
 */
export function useAnswerPublication(id: string, told: Told) {
  const client = useQueryClient();
  return useMutation({
    ...told,
    mutationFn: (answer: PublicationAnswer) => answerPublication(id, answer, newIdempotencyKey()),
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => touched.has(queryKey[0]) }),
  });
}
