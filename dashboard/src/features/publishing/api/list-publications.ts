import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { Publication } from '@/lib/api/types';

/** Which posts are wanted: those at a step, those on their way, or, when nothing is said, all. */
export type PublicationFilter = { step?: Publication['step']; open?: boolean };

export async function listPublications(filter: PublicationFilter, cursor?: string, signal?: AbortSignal) {
  const query = { limit: 50, cursor, ...filter };
  return unwrap(await api.GET('/api/v1/publications', { params: { query }, signal }));
}

export const publicationsOptions = (filter: PublicationFilter) =>
  infiniteQueryOptions({
    queryKey: ['publications', 'list', filter],
    queryFn: ({ pageParam, signal }) => listPublications(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** What goes out, or went out, by itself, newest first, page by page. */
export function usePublications(filter: PublicationFilter) {
  return useInfiniteQuery(publicationsOptions(filter));
}
