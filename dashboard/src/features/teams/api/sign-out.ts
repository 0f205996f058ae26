import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import { sessionKey } from '@/lib/api/query-client';

export async function signOut() {
  unwrap(await api.POST('/api/v1/auth/logout'));
}

/** Forgets the browser's session and everything that was shown in it. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await client.resetQueries({ queryKey: sessionKey });
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
    },
  });
}
