import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function getQuota(id: string, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/accounts/{id}/quota', { params: { path: { id } }, signal }));
}

export const quotaOptions = (id: string) =>
  queryOptions({ queryKey: ['quota', id], queryFn: ({ signal }) => getQuota(id, signal), staleTime: 5 * 60_000, retry: false });

/** How many posts an account may still publish. Instagram is asked, so only where it can answer. */
export function useQuota(id: string, isAskable: boolean) {
  return useQuery({ ...quotaOptions(id), enabled: isAskable });
}
