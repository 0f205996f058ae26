import type { Publication } from '@/lib/api/types';

/** A post that somebody had sent out by itself and of which nobody can tell whether it is out, unless something else is said. */
export function givenPublication(but: Partial<Publication> = {}): Publication {
  return {
    id: 'p1',
    queueItemId: 'q1',
    mediaId: 'm1',
    furtherMediaIds: [],
    fileName: 'cat-monday.jpg',
    thumbnailUrl: '/api/v1/media/m1/thumbnail',
    kind: 'story',
    account: 'storyline.shop',
    requestedBy: '@ana',
    isRehearsal: false,
    step: 'unconfirmed',
    dueAt: '2026-11-25T14:12:00Z',
    failures: 0,
    lastError: 'The publish call was not answered.',
    instagramMediaId: null,
    permalink: null,
    unconfirmedAt: '2026-11-25T14:12:05Z',
    outcome: null,
    createdAt: '2026-11-25T14:07:00Z',
    updatedAt: '2026-11-25T14:12:05Z',
    calls: [{ attempt: 1, startedAt: '2026-11-25T14:12:00Z', answeredAt: null, answer: null }],
    ...but,
  };
}
