import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { answerRequests, renderPage } from '@/testing/render';
import { HistoryList } from './history-list';

vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(window.location.search) }));

function open(address: string) {
  window.history.replaceState(null, '', address);
  answerRequests({ 'GET /api/v1/history': () => ({ body: { items: [], nextCursor: null } }) });
  renderPage(<HistoryList />);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  { address: '/history', file: '/api/v1/history/export' },
  { address: '/history?status=skipped', file: '/api/v1/history/export?status=skipped' },
  { address: '/history?status=nothing', file: '/api/v1/history/export' },
])('offers what $address shows as a file', async ({ address, file }) => {
  open(address);
  await screen.findByText('Every decision is written down here for good: what, by whom, and when.');
  const link = screen.getByRole('link', { name: 'Export CSV' });
  expect(link.getAttribute('href')).toBe(file);
  expect(link.hasAttribute('download')).toBe(true);
});
