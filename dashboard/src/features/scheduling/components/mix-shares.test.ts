import { expect, it } from 'vitest';
import type { CategoryMix } from '@/lib/api/types';
import { draftOf, readDraft } from './mix-shares';

const mix: CategoryMix = {
  version: 3,
  effectiveFrom: null,
  effectiveTo: null,
  reason: null,
  shares: [
    { category: 'memes', ratio: 0.3334 },
    { category: 'merch', ratio: 0.6666 },
  ],
};

it('offers every category of the library, those outside of the mix at nothing', () => {
  expect(draftOf(mix, ['memes', 'attic'])).toEqual({ memes: '33.34', merch: '66.66', attic: '0' });
});

it('reads back exactly what it showed, and leaves out what gets nothing', () => {
  expect(readDraft(draftOf(mix, ['attic']))).toEqual({ isValid: true, ratios: { memes: 0.3334, merch: 0.6666 } });
});

it('accepts a comma, and thirds that add up only in hundredths', () => {
  expect(readDraft({ a: '33,33', b: '33.33', c: '33.34' })).toMatchObject({ isValid: true });
});

it('says how much is missing or too much', () => {
  expect(readDraft({ a: '60', b: '30' })).toEqual({ isValid: false, problem: '10 % are left to give away.' });
  expect(readDraft({ a: '60', b: '40.5' })).toEqual({ isValid: false, problem: 'That is 0.5 % too much.' });
});

it('names the category whose share is no number', () => {
  expect(readDraft({ a: 'lots', b: '40' })).toMatchObject({ isValid: false, problem: expect.stringContaining('a must be') as string });
  expect(readDraft({ a: '-5', b: '105' })).toMatchObject({ isValid: false });
});
