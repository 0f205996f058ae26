import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';
import type { Login } from '@/lib/api/types';

export async function connectAccounts(login: Login['login']) {
  return unwrap(await api.POST('/api/v1/accounts/connect', { body: { login } }));
}

/** Asks where this browser goes to allow the app, and goes there. */
export function useConnectAccounts(go: (address: string) => void) {
  return useMutation({
    mutationFn: connectAccounts,
    onSuccess: ({ address }) => {
      go(address);
    },
  });
}
