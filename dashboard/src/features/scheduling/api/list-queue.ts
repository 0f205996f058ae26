import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function listQueue(limit: number, cursor?: string, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/queue', { params: { query: { limit, cursor } }, signal }));
}

export const queueHeadOptions = (limit: number) =>
  queryOptions({ queryKey: ['queue', 'head', limit], queryFn: ({ signal }) => listQueue(limit, undefined, signal) });

export const queueOptions = infiniteQueryOptions({
  queryKey: ['queue', 'all'],
  queryFn: ({ pageParam, signal }) => listQueue(60, pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** What goes out next, in order; cards that wait for the team come first. */
export function useQueueHead(limit: number) {
  return useQuery(queueHeadOptions(limit));
}

/** The whole plan, page by page. */
export function useQueue() {
  return useInfiniteQuery(queueOptions);
}
