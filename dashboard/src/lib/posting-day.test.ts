import { expect, it } from 'vitest';
import { postingDay } from './posting-day';

const lateShop = { timeZone: 'Europe/Vienna', postingHoursStart: 14, postingHoursEnd: 2 };

it('gives a post after midnight to the day on which the window opened', () => {
  expect(postingDay('2026-11-24T00:30:00Z', lateShop)).toBe('2026-11-23');
});

it('gives the closing hour itself to the new day', () => {
  expect(postingDay('2026-11-24T01:00:00Z', lateShop)).toBe('2026-11-24');
});

it('steps back over the end of a month', () => {
  expect(postingDay('2026-12-01T00:15:00Z', lateShop)).toBe('2026-11-30');
});

it('follows the calendar when the window stays inside a day, and when it never closes', () => {
  expect(postingDay('2026-11-23T23:30:00Z', { ...lateShop, postingHoursStart: 9, postingHoursEnd: 18 })).toBe('2026-11-24');
  expect(postingDay('2026-11-23T23:30:00Z', { ...lateShop, postingHoursStart: 8, postingHoursEnd: 8 })).toBe('2026-11-24');
});
