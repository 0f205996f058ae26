import { expect, it } from 'vitest';
import { staleKeys } from './topics';

it('makes the topic and the overview stale', () => {
  expect(staleKeys('{"topic":"mix","id":null}')).toEqual(['mix', 'status']);
});

it('makes stale what shows facts of another topic too', () => {
  expect(staleKeys('{"topic":"locks","id":"1"}')).toContain('media');
  expect(staleKeys('{"topic":"publications","id":"1"}')).toEqual(['publications', 'queue', 'status']);
});

it.each(['', 'not json', '{"topic":"heartbeat"}', '{"topic":7}', '[]', 'null'])('does nothing about a message it does not know: %s', (message) => {
  expect(staleKeys(message)).toEqual([]);
});
