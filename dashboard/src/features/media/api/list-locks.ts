import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { MediaLock } from '@/lib/api/types';

type LockReason = MediaLock['reason'];

export async function listLocks(query: { limit: number; cursor?: string; reason?: LockReason }, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/locks', { params: { query }, signal }));
}

export const locksOptions = (reason?: LockReason) =>
  infiniteQueryOptions({
    queryKey: ['locks', 'list', reason],
    queryFn: ({ pageParam, signal }) => listLocks({ limit: 50, cursor: pageParam, reason }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What holds pictures out of the plan, page by page; what ends first comes first. */
export function useLocks(reason?: LockReason) {
  return useInfiniteQuery(locksOptions(reason));
}
