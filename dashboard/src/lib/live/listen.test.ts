import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listen } from './listen';

class FakeSource extends EventTarget {
  static opened: FakeSource[] = [];
  isClosed = false;
  onerror: (() => void) | null = null;

  constructor(readonly address: string) {
    super();
    FakeSource.opened.push(this);
  }

  say(event: string, data = '{}') {
    this.dispatchEvent(new MessageEvent(event, { data }));
  }

  close() {
    this.isClosed = true;
  }
}

const latest = () => {
  const source = FakeSource.opened.at(-1);
  if (!source) throw new Error('No stream was opened.');
  return source;
};

function start() {
  const heard = { changes: [] as string[][], states: [] as string[], returns: 0, losses: 0 };
  const stop = listen({
    onChange: (keys) => heard.changes.push([...keys]),
    onState: (state) => heard.states.push(state),
    onReturn: () => (heard.returns += 1),
    onLoss: () => (heard.losses += 1),
  });
  return { heard, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.opened = [];
  vi.stubGlobal('EventSource', FakeSource);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is live from the first heartbeat on, not before', () => {
  const { heard } = start();
  expect(heard.states).toEqual([]);
  latest().say('heartbeat');
  expect(heard.states).toEqual(['live']);
});

it('gathers a burst of changes into one', () => {
  const { heard } = start();
  latest().say('change', '{"topic":"queue","id":null}');
  latest().say('change', '{"topic":"history","id":null}');
  vi.advanceTimersByTime(100);
  expect(heard.changes).toEqual([['queue', 'media', 'status', 'history']]);
});

it('tries again after a loss, says so from the second failure on, and asks for what was missed once it is back', () => {
  const { heard } = start();
  latest().say('heartbeat');
  latest().onerror?.();
  expect(heard.states).toEqual(['live', 'connecting']);
  vi.advanceTimersByTime(500);
  latest().onerror?.();
  expect(heard.states.at(-1)).toBe('lost');
  vi.advanceTimersByTime(1_000);
  latest().say('heartbeat');
  expect(heard).toMatchObject({ returns: 1, losses: 2 });
  expect(heard.states.at(-1)).toBe('live');
});

it('takes a stream that has fallen silent for dead', () => {
  const { heard } = start();
  const first = latest();
  first.say('heartbeat');
  vi.advanceTimersByTime(41_000);
  expect(first.isClosed).toBe(true);
  expect(heard.losses).toBe(1);
  expect(latest()).not.toBe(first);
});

it('is quiet once it is stopped', () => {
  const { heard, stop } = start();
  latest().say('change', '{"topic":"queue","id":null}');
  stop();
  vi.advanceTimersByTime(60_000);
  expect(heard.changes).toEqual([]);
  expect(latest().isClosed).toBe(true);
  expect(FakeSource.opened).toHaveLength(1);
});
