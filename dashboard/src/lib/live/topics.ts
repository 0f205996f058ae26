import { z } from 'zod';

export const topics = ['queue', 'history', 'media', 'locks', 'mix', 'settings', 'alerts', 'accounts', 'publications'] as const;
export type Topic = (typeof topics)[number];

/** The first element of a query's key is the topic whose changes make it stale. The overview's state is touched by all. */
export const statusKey = 'status';

/** What is shown of one topic may hold facts of another: a lock decides what a picture's page says. */
const alsoTouches: Partial<Record<Topic, readonly Topic[]>> = {
  queue: ['media'],
  history: ['media', 'queue'],
  locks: ['media'],
  settings: ['accounts'],
  publications: ['queue'],
};

const changeSchema = z.object({ topic: z.enum(topics), id: z.string().nullish() });

/** The first key elements that one message of the stream makes stale; none when it is not understood. */
export function staleKeys(message: string): string[] {
  let body: unknown;
  try {
    body = JSON.parse(message);
  } catch {
    return [];
  }
  const change = changeSchema.safeParse(body).data;
  return change ? [change.topic, ...(alsoTouches[change.topic] ?? []), statusKey] : [];
}
