import type { HistoryItem, QueueItem } from '@/lib/api/types';
import { postingDay, type PostingWindow } from '@/lib/posting-day';
import { isMissed } from './missed';

export type DaySegment = {
  id: string;
  at: string;
  fileName: string;
  state: HistoryItem['status'] | 'waiting' | 'sending' | 'missed' | 'planned';
};

/** Today's posts in order: what was decided, what waits, what is still planned. */
export function daySegments(history: readonly HistoryItem[], queue: readonly QueueItem[], window: PostingWindow, now: number): DaySegment[] {
  const today = postingDay(now, window);
  const isToday = (segment: DaySegment) => postingDay(segment.at, window) === today;
  const decided = history.map((item): DaySegment => ({ id: item.id, at: item.decidedAt, fileName: item.fileName, state: item.status }));
  const queued = queue.map((item): DaySegment => ({ id: item.id, at: item.scheduledFor, fileName: item.media.fileName, state: isMissed(item, now) ? 'missed' : states[item.status] }));
  // A card that has waited since yesterday is still on today's list of things to do.
  return [...decided.filter(isToday), ...queued.filter((segment) => segment.state !== 'planned' || isToday(segment))].sort(
    (one, other) => order[one.state] - order[other.state] || Date.parse(one.at) - Date.parse(other.at),
  );
}

const order: Record<DaySegment['state'], number> = { posted: 0, skipped: 0, rejected: 0, failed: 0, missed: 1, waiting: 1, sending: 1, planned: 2 };

const states: Record<QueueItem['status'], DaySegment['state']> = {
  scheduled: 'planned',
  claimed: 'sending',
  publishing: 'sending',
  awaitingTeam: 'waiting',
  unconfirmed: 'waiting',
  failed: 'failed',
};
