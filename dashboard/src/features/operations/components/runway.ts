import type { CategoryMix, CategoryStock } from '@/lib/api/types';

export type CategoryRunway = {
  category: string;
  /** Pictures that could be planned now and are not yet in the plan. */
  ready: number;
  active: number;
  neverPosted: number;
  /** Its share of the mix; null when it is not in it. */
  ratio: number | null;
  /** Days that the ready pictures last at the plan's pace; null when nothing draws on them. */
  days: number | null;
};

/** How long each category lasts, the shortest first; those that nothing draws on come last. */
export function runwayOf(stocks: readonly CategoryStock[], mix: CategoryMix | undefined, postsPerDay: number): CategoryRunway[] {
  const ratios = new Map(mix?.shares.map((share) => [share.category, share.ratio]));
  const rows = stocks.map((stock): CategoryRunway => {
    const ratio = ratios.get(stock.category) ?? null;
    const pace = (ratio ?? 0) * postsPerDay;
    return {
      category: stock.category,
      ready: stock.eligible,
      active: stock.active,
      neverPosted: stock.neverPosted,
      ratio,
      days: pace > 0 ? stock.eligible / pace : null,
    };
  });
  return rows.sort((one, other) => (one.days ?? Infinity) - (other.days ?? Infinity) || one.category.localeCompare(other.category));
}
