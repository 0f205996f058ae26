import type { DecisionAnswer } from '@/lib/api/types';

const tones = {
  done: 'good',
  begun: 'good',
  stopped: 'good',
  dryRun: 'neutral',
  busy: 'neutral',
  tooLate: 'neutral',
  alreadyHandled: 'neutral',
} as const;

/** The tone and sentence of what came of a decision. */
export function sayDecision(answer: DecisionAnswer): ['good' | 'neutral', string] {
  return [tones[answer.outcome], answer.message];
}
