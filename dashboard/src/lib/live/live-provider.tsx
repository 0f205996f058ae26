'use client';

import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { sessionKey } from '@/lib/api/query-client';
import { listen, type LiveState } from './listen';

const LiveContext = createContext<LiveState>('connecting');

/** Whether changes arrive by themselves at this moment. */
export function useLiveState(): LiveState {
  return useContext(LiveContext);
}

const pollWhileLost = 20_000;

/** One stream of changes for the whole tab. While it is down, everything shown is asked for again now and then. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    const invalidate = (keys?: ReadonlySet<string>) =>
      client.invalidateQueries({ predicate: ({ queryKey: [topic] }) => topic !== sessionKey[0] && (keys?.has(String(topic)) ?? true) });
    return listen({
      onChange: (keys) => void invalidate(keys),
      onState: setState,
      // What changed while nobody listened is unknown.
      onReturn: () => void invalidate(),
      // The stream ends with the session: whoever is signed out is let in again first.
      onLoss: () => void client.invalidateQueries({ queryKey: sessionKey }),
    });
  }, [client]);

  useEffect(() => {
    if (state !== 'lost') return;
    const poll = setInterval(() => void client.invalidateQueries(), pollWhileLost);
    return () => {
      clearInterval(poll);
    };
  }, [client, state]);

  return <LiveContext value={state}>{children}</LiveContext>;
}
