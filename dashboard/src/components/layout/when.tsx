'use client';

import { formatAgo, formatDay, formatDayTime, formatFull, formatInSentence, formatTime, formatUntil } from '@/lib/format';
import { useTimeZone } from '@/lib/time-zone';
import { useNow } from '@/lib/use-now';

type WhenProps = { at: string; as: 'time' | 'day' | 'dayTime' | 'inSentence' | 'ago' | 'until'; className?: string };

/** A moment in the chat's time zone; the whole of it on hover. */
export function When({ at, as, className }: WhenProps) {
  const zone = useTimeZone();
  const now = useNow();
  const text = {
    time: () => formatTime(at, zone),
    day: () => formatDay(at, zone, now),
    dayTime: () => formatDayTime(at, zone, now),
    inSentence: () => formatInSentence(at, zone, now),
    ago: () => formatAgo(at, now),
    until: () => formatUntil(at, now),
  }[as]();
  return (
    <time dateTime={at} title={formatFull(at, zone)} className={className}>
      {text}
    </time>
  );
}
