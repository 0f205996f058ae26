import { expect, it } from 'vitest';
import type { CategoryMix } from '@/lib/api/types';
import { runwayOf } from './runway';

const stock = (category: string, eligible: number) => ({ category, active: 50, eligible, neverPosted: 3 });
const mix: CategoryMix = {
  version: 1,
  effectiveFrom: '2026-11-01T00:00:00Z',
  effectiveTo: null,
  reason: null,
  shares: [
    { category: 'memes', ratio: 0.8 },
    { category: 'merch', ratio: 0.2 },
  ],
};

it('divides what is ready by the pace of the category, the scarcest first', () => {
  const rows = runwayOf([stock('merch', 10), stock('memes', 12)], mix, 5);
  expect(rows.map((row) => [row.category, row.days])).toEqual([
    ['memes', 3],
    ['merch', 10],
  ]);
});

it('promises nothing for a category outside of the mix', () => {
  const [first, last] = runwayOf([stock('attic', 40), stock('memes', 0)], mix, 5);
  expect(first).toMatchObject({ category: 'memes', days: 0 });
  expect(last).toMatchObject({ category: 'attic', days: null, ratio: null });
});

it('knows no days before the mix is known', () => {
  expect(runwayOf([stock('memes', 12)], undefined, 5)[0]?.days).toBeNull();
});
