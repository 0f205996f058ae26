import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { MediaLock } from '@/lib/api/types';
import { answerRequests, renderPage } from '@/testing/render';
import { LocksTable } from './locks-table';

vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(window.location.search) }));

const lock: MediaLock = {
  id: 'l1',
  mediaId: 'm1',
  fileName: 'cat-monday.jpg',
  category: 'memes',
  reason: 'recentPost',
  lockedFrom: '2026-11-25T14:12:00Z',
  lockedUntil: '2026-12-25T14:12:00Z',
  lockedBy: null,
  note: null,
  season: null,
  holdsNow: true,
};
const page = (items: MediaLock[], nextCursor: string | null = null) => ({ body: { items, nextCursor } });

function open(answer: Parameters<typeof answerRequests>[0][string], address = '/locks') {
  window.history.replaceState(null, '', address);
  const searches: string[] = [];
  answerRequests({ 'GET /api/v1/locks': (url) => (searches.push(url.search), answer(url)) });
  renderPage(<LocksTable />);
  return searches;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ['', '?limit=50'],
  ['?reason=seasonal', '?limit=50&reason=seasonal'],
  ['?reason=anything', '?limit=50'],
])('asks for what the address says: "%s"', async (address, search) => {
  const searches = open(() => page([lock]), `/locks${address}`);
  await screen.findByText('cat-monday.jpg');
  expect(searches).toEqual([search]);
});

it('goes on where the page before ended', async () => {
  open((url) => (url.searchParams.get('cursor') === 'c2' ? page([{ ...lock, id: 'l2', fileName: 'older.jpg' }]) : page([lock], 'c2')));
  fireEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  await screen.findByText('older.jpg');
  expect(screen.getByText('cat-monday.jpg')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('says that nothing is locked, and that a filter hides what is', async () => {
  open(() => page([]));
  await screen.findByText('Nothing is locked.');
  cleanup();
  open(() => page([]), '/locks?reason=seasonal');
  await screen.findByText('Nothing is locked for this reason.');
});
