import { expect } from 'vitest';
import { ask } from './storyline';

export type QueueItem = { id: string; status: string; media: { id: string; fileName: string } };

/** What is planned, in its order. */
export async function listQueue(url: string, token: string): Promise<QueueItem[]> {
  return (await ask<{ items: QueueItem[] }>(url, token, 'GET', '/api/v1/queue')).items;
}

/** A card that waits in the team's chat; the next post is sent ahead of its time when there is none. */
export async function findWaitingCard(url: string, token: string): Promise<QueueItem> {
  const find = async () => (await listQueue(url, token)).find((item) => item.status === 'awaitingTeam');
  const there = await find();
  if (there) return there;
  await ask(url, token, 'POST', '/api/v1/queue/force-next');
  return expect
    .poll(find, { timeout: 30_000, interval: 250 })
    .toBeDefined()
    .then(async () => (await find()) as QueueItem);
}
