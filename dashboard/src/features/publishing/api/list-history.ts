import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { HistoryItem } from '@/lib/api/types';

export type HistoryStatus = HistoryItem['status'];

export async function listHistory(query: { limit: number; cursor?: string; status?: HistoryStatus }, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/history', { params: { query }, signal }));
}

export const historyHeadOptions = (limit: number) =>
  queryOptions({ queryKey: ['history', 'head', limit], queryFn: ({ signal }) => listHistory({ limit }, signal) });

export const historyOptions = (status?: HistoryStatus) =>
  infiniteQueryOptions({
    queryKey: ['history', 'all', status],
    queryFn: ({ pageParam, signal }) => listHistory({ limit: 50, cursor: pageParam, status }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** The latest lines of the record, newest first. */
export function useHistoryHead(limit: number) {
  return useQuery(historyHeadOptions(limit));
}

/** The whole record, page by page, newest first. */
export function useHistory(status?: HistoryStatus) {
  return useInfiniteQuery(historyOptions(status));
}
