import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the exported HTML and in the first render over it, true afterwards: what depends on the address waits for it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
