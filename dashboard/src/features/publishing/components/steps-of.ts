import type { Publication } from '@/lib/api/types';
import { hasEnded } from './say-publication';

type Step = Publication['step'];
export type Stop = { step: Step; state: 'done' | 'now' | 'ahead' };

const way: readonly Step[] = ['claimed', 'uploaded', 'container', 'ready', 'publishing', 'published'];
const dryWay: readonly Step[] = ['claimed', 'uploaded', 'rehearsed'];

/** The way of a post, as far as it is known: of one that ended elsewhere, only what it reached for certain. */
export function stepsOf({ step, isRehearsal, calls }: Pick<Publication, 'step' | 'isRehearsal' | 'calls'>): Stop[] {
  if (step === 'failed' || step === 'cancelled') {
    const reached = way.slice(0, calls.length > 0 ? -1 : 1);
    return [...reached, step].map((one) => ({ step: one, state: 'done' }));
  }
  const steps = (isRehearsal ? dryWay : way).map((one) => (one === 'publishing' && step === 'unconfirmed' ? step : one));
  const at = steps.indexOf(step);
  return steps.map((one, index) => ({ step: one, state: index > at ? 'ahead' : index === at && !hasEnded(step) ? 'now' : 'done' }));
}
