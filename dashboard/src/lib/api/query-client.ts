import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isPassing, isSignedOut } from './problem';

/** The key of the question "who am I": the gate in front of every page watches it. */
export const sessionKey = ['session'] as const;

/** Changes arrive over the live stream, so what was fetched stays good until the stream says otherwise. */
export function createQueryClient(): QueryClient {
  const askWhoIAm = (error: unknown, queryKey?: readonly unknown[]) => {
    if (isSignedOut(error) && queryKey?.[0] !== sessionKey[0]) void client.invalidateQueries({ queryKey: sessionKey });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        askWhoIAm(error, query.queryKey);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        askWhoIAm(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
      },
    },
  });
  return client;
}
