import { expect, it } from 'vitest';
import type { Chat, QueueItem, Status } from '@/lib/api/types';
import { headlineOf } from './headline';

const now = Date.parse('2026-11-23T11:00:00Z');
const chat = { timeZone: 'Europe/Vienna', isPaused: false, pausedAt: null } as Chat;
const next = { scheduledFor: '2026-11-23T15:40:00Z' } as QueueItem;
const quiet = { chat, next, awaiting: 0, queued: 21 } as Status;

it('says when the next post goes out while nothing waits', () => {
  expect(headlineOf(quiet, now).headline).toBe('The next post goes out today at 16:40.');
});

it('puts what waits for a person first', () => {
  expect(headlineOf({ ...quiet, awaiting: 1 }, now).headline).toBe('One post waits for a decision.');
  expect(headlineOf({ ...quiet, awaiting: 3 }, now)).toEqual({
    headline: 'Three posts wait for a decision.',
    rest: 'The next one goes out today at 16:40.',
  });
  expect(headlineOf({ ...quiet, awaiting: 12 }, now).headline).toBe('12 posts wait for a decision.');
});

it('promises no time while posting is paused', () => {
  const paused = { ...quiet, chat: { ...chat, isPaused: true, pausedAt: '2026-11-23T08:00:00Z' } };
  expect(headlineOf(paused, now)).toEqual({ headline: 'Posting is paused.', rest: '21 planned posts on hold. It was paused 3 hr ago.' });
  expect(headlineOf({ ...paused, awaiting: 1 }, now).rest).toBe('Posting is paused, so nothing else goes out.');
});

it('admits an empty plan, and a team without a chat', () => {
  expect(headlineOf({ ...quiet, next: null, queued: 0 }, now).headline).toBe('Nothing is planned.');
  expect(headlineOf({ ...quiet, chat: null }, now).headline).toBe('No chat is connected yet.');
});
