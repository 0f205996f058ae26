import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function listPolicies(chatId: string, signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/settings/{chatId}/policies', { params: { path: { chatId } }, signal }));
}

export const policiesOptions = (chatId: string) =>
  queryOptions({ queryKey: ['settings', 'policies', chatId], queryFn: ({ signal }) => listPolicies(chatId, signal) });

/** How each category of a chat is published, first all that have no policy of their own. */
export function usePolicies(chatId: string) {
  return useQuery(policiesOptions(chatId));
}
