import { expect, it } from 'vitest';
import type { HistoryItem, QueueItem } from '@/lib/api/types';
import { daySegments } from './day-segments';

const lateShop = { timeZone: 'Europe/Vienna', postingHoursStart: 14, postingHoursEnd: 2 };
const now = Date.parse('2026-11-23T18:00:00Z');

const planned = (id: string, scheduledFor: string, status: QueueItem['status'] = 'scheduled') =>
  ({ id, scheduledFor, status, media: { fileName: `${id}.jpg` } }) as QueueItem;
const decided = (id: string, decidedAt: string, status: HistoryItem['status'] = 'posted') =>
  ({ id, decidedAt, status, fileName: `${id}.jpg` }) as HistoryItem;

it('shows the posting day: what was decided, what waits, what comes, after midnight too', () => {
  const segments = daySegments(
    [decided('two', '2026-11-23T16:00:00Z', 'skipped'), decided('one', '2026-11-23T14:00:00Z'), decided('old', '2026-11-22T14:00:00Z')],
    [planned('waits', '2026-11-23T17:55:00Z', 'awaitingTeam'), planned('late', '2026-11-24T00:30:00Z'), planned('tomorrow', '2026-11-24T14:00:00Z')],
    lateShop,
    now,
  );
  expect(segments.map(({ id, state }) => [id, state])).toEqual([
    ['one', 'posted'],
    ['two', 'skipped'],
    ['waits', 'waiting'],
    ['late', 'planned'],
  ]);
});

it('keeps a card that waits since yesterday in sight', () => {
  expect(daySegments([], [planned('old', '2026-11-22T14:00:00Z', 'awaitingTeam')], lateShop, now)).toHaveLength(1);
});

it('calls a post missed when its time is a quarter of an hour past, and not before', () => {
  const segments = daySegments([], [planned('gone', '2026-11-23T17:40:00Z'), planned('due', '2026-11-23T17:50:00Z')], lateShop, now);
  expect(segments.map(({ id, state }) => [id, state])).toEqual([
    ['gone', 'missed'],
    ['due', 'planned'],
  ]);
});

it('names trouble by its name', () => {
  const segments = daySegments([], [planned('a', '2026-11-23T17:00:00Z', 'failed'), planned('b', '2026-11-23T17:10:00Z', 'claimed')], lateShop, now);
  expect(segments.map(({ state }) => state)).toEqual(['failed', 'sending']);
});
