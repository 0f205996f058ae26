import { Badge, type Tone } from '@/components/ui/badge';
import type { QueueItem } from '@/lib/api/types';
import { useNow } from '@/lib/use-now';
import { isMissed } from './missed';

const states: Record<Exclude<QueueItem['status'], 'scheduled'>, { tone: Tone; text: string }> = {
  claimed: { tone: 'accent', text: 'Being sent' },
  awaitingTeam: { tone: 'warn', text: 'Waits for the team' },
  publishing: { tone: 'accent', text: 'Being published' },
  unconfirmed: { tone: 'warn', text: 'Unconfirmed' },
  failed: { tone: 'bad', text: 'Failed' },
};

/** Where a post stands, when it is more than planned. */
export function QueueState({ item }: { item: QueueItem }) {
  const now = useNow();
  if (isMissed(item, now)) return <Badge tone="warn">Missed</Badge>;
  if (item.status === 'scheduled') return null;
  const { tone, text } = states[item.status];
  return (
    <Badge tone={tone} title={item.lastError ?? undefined}>
      {text}
    </Badge>
  );
}
