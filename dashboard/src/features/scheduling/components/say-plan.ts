import type { Plan } from '@/lib/api/types';
import { formatCount } from '@/lib/format';

/** What planning did, in one or two sentences: how much was planned, and why no more. */
export function sayPlan(plan: Plan): string {
  const planned = plan.posts.length === 0 ? 'Nothing could be planned.' : `${formatCount(plan.posts.length, 'post')} planned.`;
  if (plan.skippedSlots === 0) return planned;
  const shortages = plan.categories.flatMap((category) => (category.shortage === null ? [] : [category.shortage]));
  const empty = `${formatCount(plan.skippedSlots, 'slot')} stayed empty`;
  return `${planned} ${empty}${shortages.length > 0 ? `: ${shortages.join('; ')}.` : '.'}`;
}
