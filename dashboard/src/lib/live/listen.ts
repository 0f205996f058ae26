import { staleKeys } from './topics';

export type LiveState = 'connecting' | 'live' | 'lost';

type Listener = {
  /** Something changed: queries with these first key elements are stale. Bursts are gathered. */
  onChange: (keys: ReadonlySet<string>) => void;
  onState: (state: LiveState) => void;
  /** The stream is back after a gap. */
  onReturn: () => void;
  onLoss: () => void;
};

const address = '/api/v1/events';
const gather = 80;
const firstWait = 500;
const longestWait = 15_000;
/** The server beats every 15 seconds; a stream that is silent for longer is dead, even if nobody said so. */
const longestSilence = 40_000;

/** Listens to the team's changes until the returned function is called. The stream counts as live from its first heartbeat on. */
export function listen({ onChange, onState, onReturn, onLoss }: Listener): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let flush: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isLive = false;
  let wasLive = false;
  let stale = new Set<string>();

  const lose = () => {
    source?.close();
    clearTimeout(silence);
    isLive = false;
    failures += 1;
    // One gap, as when a session is renewed, is mended before anybody need worry.
    onState(failures > 1 ? 'lost' : 'connecting');
    onLoss();
    retry = setTimeout(open, Math.min(firstWait * 2 ** (failures - 1), longestWait));
  };

  const beat = () => {
    clearTimeout(silence);
    silence = setTimeout(lose, longestSilence);
    if (isLive) return;
    isLive = true;
    failures = 0;
    onState('live');
    if (wasLive) onReturn();
    wasLive = true;
  };

  const hear = (event: MessageEvent<string>) => {
    beat();
    for (const key of staleKeys(event.data)) stale.add(key);
    flush ??= setTimeout(() => {
      flush = undefined;
      onChange(stale);
      stale = new Set();
    }, gather);
  };

  const open = () => {
    source = new EventSource(address);
    source.addEventListener('heartbeat', beat);
    source.addEventListener('change', hear);
    source.onerror = lose;
  };

  open();
  return () => {
    source?.close();
    for (const timer of [retry, flush, silence]) clearTimeout(timer);
  };
}
