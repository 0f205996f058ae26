import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { sessionKey } from '@/lib/api/query-client';

export async function getMe(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/auth/me', { signal }));
}

export const meOptions = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => getMe(signal),
  staleTime: 5 * 60_000,
});

/** Who is signed in; an ApiProblem of status 401 when nobody is. */
export function useMe() {
  return useQuery(meOptions);
}
