import type { QueueItem } from '@/lib/api/types';
import { WaitingCard } from './waiting-card';

type WaitingCardsProps = { items: readonly QueueItem[]; repostDays: number; skipDays: number };

/** What the team has to decide now. */
export function WaitingCards({ items, repostDays, skipDays }: WaitingCardsProps) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="waiting" className={items.length > 1 ? 'grid gap-4 lg:grid-cols-2' : undefined}>
      <h2 id="waiting" className="sr-only">
        Waiting for a decision
      </h2>
      {items.map((item) => (
        <WaitingCard key={item.id} item={item} repostDays={repostDays} skipDays={skipDays} />
      ))}
    </section>
  );
}
