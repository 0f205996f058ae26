import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { statusKey } from '@/lib/live/topics';

export async function getStatus(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/operations/status', { signal }));
}

/** Loops report no changes when they tick, so their health is looked at once a minute. */
export const statusOptions = queryOptions({
  queryKey: [statusKey],
  queryFn: ({ signal }) => getStatus(signal),
  refetchInterval: 60_000,
});

/** How the team stands. */
export function useStatus() {
  return useQuery(statusOptions);
}
