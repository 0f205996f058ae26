import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function listMixVersions(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/category-mix/history', { signal }));
}

export const mixVersionsOptions = queryOptions({ queryKey: ['mix', 'versions'], queryFn: ({ signal }) => listMixVersions(signal) });

/** All versions of the mix, newest first. */
export function useMixVersions() {
  return useQuery(mixVersionsOptions);
}
