import { dayKey, hourOf, type Instant } from './format';

export type PostingWindow = { timeZone: string; postingHoursStart: number; postingHoursEnd: number };

/** The posting date, as 2026-11-23, that a moment belongs to: a window that crosses midnight belongs to the day on which it opens. */
export function postingDay(instant: Instant, window: PostingWindow): string {
  const crossesMidnight = window.postingHoursEnd < window.postingHoursStart;
  if (!crossesMidnight || hourOf(instant, window.timeZone) >= window.postingHoursEnd) return dayKey(instant, window.timeZone);
  const localNoon = new Date(`${dayKey(instant, window.timeZone)}T12:00:00Z`);
  localNoon.setUTCDate(localNoon.getUTCDate() - 1);
  return dayKey(localNoon, 'UTC');
}
