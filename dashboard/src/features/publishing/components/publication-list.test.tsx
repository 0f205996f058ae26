import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Publication } from '@/lib/api/types';
import { givenPublication } from '@/testing/publication';
import { answerRequests, renderPage } from '@/testing/render';
import { PublicationList } from './publication-list';

vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(window.location.search) }));

const list = 'GET /api/v1/publications';
const page = (items: Publication[], nextCursor: string | null = null) => ({ body: { items, nextCursor } });

function open(answer: Parameters<typeof answerRequests>[0][string], address = '/publishing') {
  window.history.replaceState(null, '', address);
  const searches: string[] = [];
  answerRequests({ [list]: (url) => (searches.push(url.search), answer(url)) });
  renderPage(<PublicationList />);
  return searches;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows where each post stands, and what is in its way', async () => {
  open(() =>
    page([
      givenPublication({ id: 'p1' }),
      givenPublication({ id: 'p2', fileName: 'mug.jpg', step: 'failed', outcome: 'Instagram refused the picture' }),
      givenPublication({ id: 'p3', fileName: 'dog.jpg', step: 'published', outcome: 'the publish call’s answer', requestedBy: null }),
    ]),
  );
  const [doubtful, failed, posted] = (await screen.findAllByRole('listitem')).map((row) => within(row));
  expect(doubtful?.getByText('The publish call was not answered.')).toBeDefined();
  expect(doubtful?.getByRole('group', { name: 'Is cat-monday.jpg at @storyline.shop?' })).toBeDefined();
  expect(failed?.getByText('Left to the team')).toBeDefined();
  expect(failed?.getByText('Instagram refused the picture')).toBeDefined();
  expect(failed?.queryByRole('group')).toBeNull();
  expect(posted?.getByText('Posted')).toBeDefined();
  expect(posted?.getByText('@storyline.shop')).toBeDefined();
  expect(posted?.getByRole('link').getAttribute('href')).toBe('/publishing/p3');
});

it.each([
  ['', '?limit=50'],
  ['?show=open', '?limit=50&open=true'],
  ['?show=unconfirmed', '?limit=50&step=unconfirmed'],
  ['?show=anything', '?limit=50'],
])('asks for what the address says: "%s"', async (address, search) => {
  const searches = open(() => page([givenPublication()]), `/publishing${address}`);
  await screen.findByRole('listitem');
  expect(searches).toEqual([search]);
});

it('goes on where the page before ended', async () => {
  open((url) => (url.searchParams.get('cursor') === 'c2' ? page([givenPublication({ id: 'p2', fileName: 'older.jpg' })]) : page([givenPublication()], 'c2')));
  fireEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  await screen.findByText('older.jpg');
  expect(screen.getByText('cat-monday.jpg')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('says how to begin when nothing has gone out, and that a filter hides what has', async () => {
  open(() => page([]));
  await screen.findByText('Nothing has gone out by itself yet.');
  cleanup();
  open(() => page([]), '/publishing?show=failed');
  await screen.findByText('Nothing stands there.');
});

it('says what could not be loaded', async () => {
  open(() => ({ status: 403, body: { status: 403, detail: 'You may not.' } }));
  await screen.findByText('What goes out by itself could not be loaded.');
  expect(screen.getByText('You may not.')).toBeDefined();
});
