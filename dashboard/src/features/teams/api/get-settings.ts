import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function getSettings(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/settings', { signal }));
}

export const settingsOptions = queryOptions({ queryKey: ['settings'], queryFn: ({ signal }) => getSettings(signal) });

/** The team's work chats and how each is set. */
export function useSettings() {
  return useQuery(settingsOptions);
}
