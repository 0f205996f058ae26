import type { Tone } from '@/components/ui/badge';
import type { Publication } from '@/lib/api/types';

type Step = Publication['step'];

const steps: Record<Step, { text: string; tone: Tone; meaning: string }> = {
  claimed: { text: 'Claimed', tone: 'accent', meaning: 'Its turn has come; it can be stopped until it goes out.' },
  uploaded: { text: 'Uploaded', tone: 'accent', meaning: 'The picture is where Instagram can fetch it.' },
  container: { text: 'Preparing', tone: 'accent', meaning: 'Instagram fetches it; nothing is visible.' },
  ready: { text: 'Ready', tone: 'accent', meaning: 'Instagram has accepted it.' },
  publishing: { text: 'Publishing', tone: 'accent', meaning: 'The call that publishes it is made, once.' },
  unconfirmed: { text: 'Unconfirmed', tone: 'warn', meaning: 'The call was made, and nobody can tell what came of it.' },
  published: { text: 'Posted', tone: 'good', meaning: 'It is on Instagram.' },
  failed: { text: 'Left to the team', tone: 'bad', meaning: 'Nothing went out: the team decides.' },
  cancelled: { text: 'Stopped', tone: 'neutral', meaning: 'It did not go out by itself.' },
  rehearsed: { text: 'Dry run', tone: 'neutral', meaning: 'It was uploaded, and nothing was published.' },
};

/** A step in a word or two, its colour, and what is true when it is reached. */
export function sayStep(step: Step) {
  return steps[step];
}

/** It has come to an end. */
export function hasEnded(step: Step): boolean {
  return step === 'published' || step === 'failed' || step === 'cancelled' || step === 'rehearsed';
}

/** Where it goes, and who asked for it, when that was a person of the team. */
export function sayWhereto({ account, requestedBy }: Publication): string {
  return [account === null ? [] : `@${account}`, requestedBy === null ? [] : `asked for by ${requestedBy}`].flat().join(', ');
}

/** Why it did not go out, or what is in its way at present. */
export function sayTrouble({ step, outcome, lastError }: Publication): string | null {
  if (step === 'failed' || step === 'cancelled') return outcome;
  return hasEnded(step) ? null : lastError;
}
