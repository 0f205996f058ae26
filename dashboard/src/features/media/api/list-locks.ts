import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function listLocks(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/locks', { signal }));
}

export const locksOptions = queryOptions({ queryKey: ['locks'], queryFn: ({ signal }) => listLocks(signal) });

/** What holds pictures out of the plan; what ends first comes first. */
export function useLocks() {
  return useQuery(locksOptions);
}
