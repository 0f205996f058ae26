import type { Tone } from '@/components/ui/badge';
import type { MediaLock } from '@/lib/api/types';

type Reason = MediaLock['reason'];

export const lockReasons: readonly Reason[] = ['recentPost', 'skipCooldown', 'manualHold', 'seasonal', 'permanentReject'];

export const lockWords: Record<Reason, { text: string; tone: Tone }> = {
  recentPost: { text: 'Posted lately', tone: 'good' },
  skipCooldown: { text: 'Skipped lately', tone: 'warn' },
  manualHold: { text: 'Held by hand', tone: 'accent' },
  seasonal: { text: 'Out of season', tone: 'neutral' },
  permanentReject: { text: 'Rejected', tone: 'bad' },
};
