import type { QueueItem } from '@/lib/api/types';

const graceMs = 15 * 60_000;

/** Its time has passed and nothing happened: the team is asked in the chat what shall become of it. */
export const isMissed = (item: QueueItem, now: number) => item.status === 'scheduled' && Date.parse(item.scheduledFor) < now - graceMs;
