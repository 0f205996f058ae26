'use client';

import { classNames } from '@/lib/class-names';
import { formatTime } from '@/lib/format';
import { useTimeZone } from '@/lib/time-zone';
import type { DaySegment } from './day-segments';

const bars: Record<DaySegment['state'], string> = {
  posted: 'bg-good',
  skipped: 'bg-warn/55',
  rejected: 'bg-bad/55',
  failed: 'bg-bad',
  waiting: 'story-ring',
  sending: 'bg-accent',
  missed: 'bg-warn',
  planned: 'bg-line-strong/70',
};

const words: Record<DaySegment['state'], string> = {
  posted: 'Posted',
  skipped: 'Skipped',
  rejected: 'Rejected',
  failed: 'Failed',
  waiting: 'Waits',
  sending: 'Being sent',
  missed: 'Missed',
  planned: 'Planned',
};

const fewEnoughForLabels = 8;

/** The day as a story shows its parts: a bar for each post, filled once it is done. */
export function DayRail({ segments }: { segments: readonly DaySegment[] }) {
  const zone = useTimeZone();
  if (segments.length === 0) return null;
  const isLabelled = segments.length <= fewEnoughForLabels;
  return (
    <ol aria-label="Today's posts" className={classNames('flex', isLabelled ? 'gap-1.5' : 'gap-1')}>
      {segments.map((segment) => {
        const time = formatTime(segment.at, zone);
        return (
          <li key={segment.id} className="min-w-0 flex-1" title={`${time} ${segment.fileName}: ${words[segment.state].toLowerCase()}`}>
            <span aria-hidden className={classNames('block h-1.5 rounded-full transition-colors duration-500', bars[segment.state])} />
            <span className={isLabelled ? 'mt-1.5 flex flex-wrap gap-x-1.5 text-xs text-ink-soft tabular-nums' : 'sr-only'}>
              <span>{time}</span>
              <span
                className={classNames('truncate', segments.length > 4 && 'max-sm:sr-only', segment.state === 'waiting' && 'font-medium text-ink')}
              >
                {words[segment.state]}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
