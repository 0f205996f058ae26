import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function listMixVersions(cursor?: string, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/category-mix/history', { params: { query: { limit: 50, cursor } }, signal }));
}

export const mixVersionsOptions = infiniteQueryOptions({
  queryKey: ['mix', 'versions'],
  queryFn: ({ pageParam, signal }) => listMixVersions(pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** The versions of the mix, newest first, page by page. */
export function useMixVersions() {
  return useInfiniteQuery(mixVersionsOptions);
}
