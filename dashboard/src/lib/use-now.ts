import { useSyncExternalStore } from 'react';

const tick = 10_000;

let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function move(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(move, tick);
  document.addEventListener('visibilitychange', move);
  return () => {
    listeners.delete(listener);
    document.removeEventListener('visibilitychange', move);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function read(): number {
  if (Date.now() - now > tick) now = Date.now();
  return now;
}

/** The current time in milliseconds; moves every ten seconds, together for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read, () => 0);
}
