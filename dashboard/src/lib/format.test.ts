import { describe, expect, it } from 'vitest';
import {
  dayKey,
  formatAgo,
  formatBytes,
  formatCount,
  formatDay,
  formatDayTime,
  formatDuration,
  formatFull,
  formatInSentence,
  formatPercent,
  formatReasons,
  formatRunway,
  formatTime,
  formatTimes,
  formatUntil,
  formatWindow,
  formatWords,
  hourOf,
} from './format';

const vienna = 'Europe/Vienna';
const noon = '2026-11-23T11:00:00Z';

describe('times are those of the stated zone, not of the machine', () => {
  it('writes the same moment differently in two zones', () => {
    expect(formatTime('2026-11-23T23:30:00Z', vienna)).toBe('00:30');
    expect(formatTime('2026-11-23T23:30:00Z', 'America/Los_Angeles')).toBe('15:30');
  });

  it('names the day by the zone: half past midnight in Vienna is tomorrow there', () => {
    expect(formatDay('2026-11-23T23:30:00Z', vienna, noon)).toBe('Tomorrow');
    expect(formatDay('2026-11-23T23:30:00Z', 'UTC', noon)).toBe('Today');
    expect(dayKey('2026-11-23T23:30:00Z', vienna)).toBe('2026-11-24');
  });

  it('counts midnight as hour 0', () => {
    expect(hourOf('2026-11-23T23:05:00Z', vienna)).toBe(0);
  });

  it('knows both sides of the end of summer time', () => {
    expect(formatTime('2026-10-25T00:30:00Z', vienna)).toBe('02:30');
    expect(formatTime('2026-10-25T01:30:00Z', vienna)).toBe('02:30');
    expect(formatFull('2026-10-25T00:30:00Z', vienna)).toBe('Sunday 25 October 2026, 02:30 CEST');
    expect(formatFull('2026-10-25T01:30:00Z', vienna)).toBe('Sunday 25 October 2026, 02:30 CET');
  });

  it('names a far day with its date, and with its year when that differs', () => {
    expect(formatDayTime('2026-11-27T11:00:00Z', vienna, noon)).toBe('Fri 27 Nov 12:00');
    expect(formatDay('2027-01-04T11:00:00Z', vienna, noon)).toBe('Mon 4 Jan 2027');
    expect(formatDay('2026-11-22T11:00:00Z', vienna, noon)).toBe('Yesterday');
  });

  it('fits a moment into a sentence', () => {
    expect(formatInSentence('2026-11-23T15:40:00Z', vienna, noon)).toBe('today at 16:40');
    expect(formatInSentence('2026-11-27T15:40:00Z', vienna, noon)).toBe('on Fri 27 Nov at 16:40');
  });
});

describe('distances', () => {
  const from = (seconds: number) => new Date(Date.parse(noon) + seconds * 1000);

  it.each([
    [-5, 'just now'],
    [-90, '2 min ago'],
    [-59.6 * 60, '1 hr ago'],
    [-3 * 3600, '3 hr ago'],
    [-37 * 3600, '37 hr ago'],
    [-49 * 3600, '2 days ago'],
  ])('%d s ago reads "%s"', (seconds, text) => {
    expect(formatAgo(from(seconds), noon)).toBe(text);
  });

  it('puts nothing that happened into the future when the clocks differ', () => {
    expect(formatAgo(from(40), noon)).toBe('just now');
  });

  it.each([
    [25 * 60, 'in 25 min'],
    [30, 'due now'],
    [-30, 'due now'],
    [-300, 'due 5 min ago'],
  ])('a post %d s away reads "%s"', (seconds, text) => {
    expect(formatUntil(from(seconds), noon)).toBe(text);
  });
});

describe('numbers and words', () => {
  it('counts', () => {
    expect(formatCount(1, 'post')).toBe('1 post');
    expect(formatCount(1234, 'post')).toBe('1,234 posts');
    expect([0, 1, 2, 3].map(formatTimes)).toEqual(['never', 'once', 'twice', '3 times']);
  });

  it('writes shares, sizes and lengths', () => {
    expect(formatPercent(0.3333)).toBe('33.3%');
    expect(formatBytes(812_345)).toBe('812 kB');
    expect(formatBytes(14_200_000)).toBe('14.2 MB');
    expect(formatDuration(72.4)).toBe('1:12');
  });

  it('writes a window that crosses midnight, and one without an end', () => {
    expect(formatWindow(14, 2)).toBe('14:00–02:00');
    expect(formatWindow(0, 0)).toBe('around the clock');
  });

  it('says how long a stock lasts without promising a day that is not whole', () => {
    expect([0, 0.4, 1.9, 59.9, 91.2].map(formatRunway)).toEqual(['none left', 'under a day', '1 day', '59 days', '3 months']);
  });

  it('turns codes and reasons into words', () => {
    expect(formatWords('manual_hold')).toBe('Manual hold');
    expect(formatWords('catchUp')).toBe('Catch up');
    expect(formatReasons(['never posted', 'memes on target'])).toBe('Never posted · memes on target');
    expect(formatReasons([])).toBe('');
  });
});
