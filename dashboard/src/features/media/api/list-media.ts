import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { MediaFilter } from './media-filter';

export async function listMedia(filter: MediaFilter, cursor?: string, signal?: AbortSignal) {
  const query = { limit: 48, cursor, ...filter };
  return unwrap(await api.GET('/api/v1/media', { params: { query }, signal }));
}

export const mediaListOptions = (filter: MediaFilter) =>
  infiniteQueryOptions({
    queryKey: ['media', 'list', filter],
    queryFn: ({ pageParam, signal }) => listMedia(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Pictures and clips that pass the filter, newest first, page by page. */
export function useMediaList(filter: MediaFilter) {
  return useInfiniteQuery(mediaListOptions(filter));
}
