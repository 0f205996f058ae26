import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function signInDemo() {
  return unwrap(await api.POST('/api/v1/auth/demo'));
}

/** Signs in to a try-out. Refused by a server that is none (404), and from another machine (403). */
export function useSignInDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signInDemo,
    retry: false,
    // Whatever was refused while nobody was signed in is asked for again, and the stream is opened again.
    onSuccess: () => client.invalidateQueries(),
  });
}
