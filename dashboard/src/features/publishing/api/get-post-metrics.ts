import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function getPostMetrics(historyId: string, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/history/{historyId}/metrics', { params: { path: { historyId } }, signal }));
}

export const postMetricsOptions = (historyId: string) =>
  queryOptions({ queryKey: ['history', 'metrics', historyId], queryFn: ({ signal }) => getPostMetrics(historyId, signal) });

/** How a recorded post did on Instagram, at each age. */
export function usePostMetrics(historyId: string) {
  return useQuery(postMetricsOptions(historyId));
}
