/** Every date, time and number that a person reads is written here. Dates are given in a stated IANA time zone, never in the browser's. */

const language = 'en-GB';

export type Instant = string | number | Date;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const writers = new Map<string, Intl.DateTimeFormat>();

function writer(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = writers.get(key) ?? new Intl.DateTimeFormat(language, { timeZone, ...options });
  writers.set(key, known);
  return known;
}

const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always', style: 'short' });
const relativeDay = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const integer = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });

/** The calendar day in a zone, as 2026-11-23: equal strings, same day. */
export function dayKey(instant: Instant, timeZone: string): string {
  const parts = writer(timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The hour of the day in a zone, 0 to 23. */
export function hourOf(instant: Instant, timeZone: string): number {
  return Number(writer(timeZone, { hour: '2-digit', hourCycle: 'h23' }).format(new Date(instant)));
}

/** 14:05 */
export function formatTime(instant: Instant, timeZone: string): string {
  return writer(timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));
}

/** Today, Tomorrow, Yesterday, else Mon 23 Nov, with the year when it is not this one. */
export function formatDay(instant: Instant, timeZone: string, now: Instant): string {
  const days = (Date.parse(dayKey(instant, timeZone)) - Date.parse(dayKey(now, timeZone))) / day;
  if (Math.abs(days) <= 1) {
    const word = relativeDay.format(days, 'day');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }
  const sameYear = dayKey(instant, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  return writer(timeZone, { weekday: 'short', day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })
    .format(new Date(instant))
    .replace(',', '');
}

/** Monday 23 November */
export function formatLongDay(instant: Instant, timeZone: string): string {
  return writer(timeZone, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(instant)).replace(',', '');
}

/** Today 14:05 */
export function formatDayTime(instant: Instant, timeZone: string, now: Instant): string {
  return `${formatDay(instant, timeZone, now)} ${formatTime(instant, timeZone)}`;
}

/** today at 14:05, on Mon 23 Nov at 14:05: inside a sentence. */
export function formatInSentence(instant: Instant, timeZone: string, now: Instant): string {
  const day = formatDay(instant, timeZone, now);
  const isNamed = day === 'Today' || day === 'Tomorrow' || day === 'Yesterday';
  return `${isNamed ? day.toLowerCase() : `on ${day}`} at ${formatTime(instant, timeZone)}`;
}

/** Monday 23 November 2026, 14:05 CET: what a tooltip says. */
export function formatFull(instant: Instant, timeZone: string): string {
  const date = new Date(instant);
  const day = writer(timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date).replace(',', '');
  const zone = writer(timeZone, { hour: '2-digit', timeZoneName: 'short' }).formatToParts(date);
  return `${day}, ${formatTime(date, timeZone)} ${zone.find((part) => part.type === 'timeZoneName')?.value ?? ''}`.trim();
}

function distance(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  const towards = (unit: number) => Math.sign(milliseconds) * Math.max(1, Math.round(size / unit));
  if (size < 59.5 * minute) return relative.format(towards(minute), 'minute');
  if (size < 47.5 * hour) return relative.format(towards(hour), 'hour');
  return relative.format(towards(day), 'day');
}

/** 3 hr ago, just now. What happened is never in the future, whatever the two clocks say. */
export function formatAgo(instant: Instant, now: Instant): string {
  const ago = new Date(now).getTime() - new Date(instant).getTime();
  return ago < minute ? 'just now' : distance(-ago);
}

/** in 25 min, due now, due 5 min ago. */
export function formatUntil(instant: Instant, now: Instant): string {
  const until = new Date(instant).getTime() - new Date(now).getTime();
  if (until >= minute) return distance(until);
  return until > -minute ? 'due now' : `due ${distance(until)}`;
}

/** 14:00–02:00, or around the clock. */
export function formatWindow(startHour: number, endHour: number): string {
  const clock = (value: number) => `${String(value).padStart(2, '0')}:00`;
  return startHour === endHour ? 'around the clock' : `${clock(startHour)}–${clock(endHour)}`;
}

/** 0:12 for the length of a clip. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** 1,234 */
export function formatNumber(value: number): string {
  return integer.format(value);
}

/** 1,234 posts, 1 post. */
export function formatCount(value: number, one: string, many = `${one}s`): string {
  return `${integer.format(value)} ${value === 1 ? one : many}`;
}

/** never, once, twice, 12 times. */
export function formatTimes(times: number): string {
  return ['never', 'once', 'twice'][times] ?? `${integer.format(times)} times`;
}

/** 33.3% from 0.333. */
export function formatPercent(ratio: number): string {
  return percent.format(ratio);
}

/** 812 kB, 1.4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${integer.format(bytes / 1_000)} kB`;
  return `${oneDecimal.format(bytes / 1_000_000)} MB`;
}

/** Days a stock lasts at a daily pace: 12 days, under a day, months when it is far away. */
export function formatRunway(days: number): string {
  if (days < 1) return days <= 0 ? 'none left' : 'under a day';
  if (days < 60) return formatCount(Math.floor(days), 'day');
  return `${integer.format(days / 30.4)} months`;
}

/** manual_hold or manualHold as words: Manual hold. */
export function formatWords(code: string): string {
  const words = code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Never posted · memes 1.4 slots below target. */
export function formatReasons(reasons: readonly string[]): string {
  const text = reasons.join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
