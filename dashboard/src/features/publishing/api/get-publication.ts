import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function getPublication(publicationId: string, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/publications/{publicationId}', { params: { path: { publicationId } }, signal }));
}

export const publicationOptions = (id: string) =>
  queryOptions({ queryKey: ['publications', 'one', id], queryFn: ({ signal }) => getPublication(id, signal) });

/** One post that goes out by itself, with every publish call that was made for it. */
export function usePublication(id: string) {
  return useQuery(publicationOptions(id));
}
