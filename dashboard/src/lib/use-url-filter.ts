import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** One filter of a page, kept in its address so that it survives reload, back and sharing. Empty means that it is not set. */
export function useUrlFilter(name: string): [string, (value: string) => void] {
  const value = useSearchParams().get(name) ?? '';
  const set = useCallback(
    (next: string) => {
      const address = new URL(window.location.href);
      if (next === '') address.searchParams.delete(name);
      else address.searchParams.set(name, next);
      // Next follows this without loading anything.
      window.history.replaceState(null, '', address);
    },
    [name],
  );
  return [value, set];
}
