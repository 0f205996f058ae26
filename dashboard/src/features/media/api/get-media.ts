import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function getMedia(id: string, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/media/{id}', { params: { path: { id } }, signal }));
}

export const mediaOptions = (id: string) => queryOptions({ queryKey: ['media', 'one', id], queryFn: ({ signal }) => getMedia(id, signal) });

/** One picture or clip with all that is known of it. */
export function useMedia(id: string) {
  return useQuery(mediaOptions(id));
}
