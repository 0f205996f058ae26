import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function listAccounts(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/accounts', { signal }));
}

export const accountsOptions = queryOptions({ queryKey: ['accounts'], queryFn: ({ signal }) => listAccounts(signal) });

/** The team's Instagram accounts, and how they can be connected. */
export function useAccounts() {
  return useQuery(accountsOptions);
}
