import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CategoryMix } from '@/lib/api/types';
import { answerRequests, renderPage } from '@/testing/render';
import { MixPanel } from './mix-panel';

const version = (number: number): CategoryMix => ({
  version: number,
  effectiveFrom: '2026-11-25T14:12:00Z',
  effectiveTo: null,
  reason: `change ${String(number)}`,
  shares: [{ category: 'memes', ratio: 1 }],
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('goes on with the older versions where the page before ended', async () => {
  answerRequests({
    'GET /api/v1/category-mix': () => ({ body: version(3) }),
    'GET /api/v1/category-mix/history': (url) => ({
      body: url.searchParams.get('cursor') === 'c2' ? { items: [version(1)], nextCursor: null } : { items: [version(3), version(2)], nextCursor: 'c2' },
    }),
  });
  renderPage(<MixPanel categories={[]} />);
  await screen.findByText('All 3 versions');
  expect(screen.queryByText('change 1')).toBeNull();

  fireEvent.click(screen.getByText('Show more'));

  await screen.findByText('change 1');
  expect(screen.getByText('change 3')).toBeDefined();
  expect(screen.queryByText('Show more')).toBeNull();
});
