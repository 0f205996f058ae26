'use client';

import { CalendarPlus } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { MoreButton } from '@/components/ui/more-button';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { QueueItem } from '@/lib/api/types';
import { formatCount, formatDay } from '@/lib/format';
import { groupNeighbours } from '@/lib/group-by';
import { postingDay, type PostingWindow } from '@/lib/posting-day';
import { useNow } from '@/lib/use-now';
import { useQueue } from '../api/list-queue';
import { QueueRow } from './queue-row';

const waiting = 'waiting';

/** The whole plan by posting day; a window that crosses midnight belongs to the day on which it opens. */
export function PlanList({ window }: { window: PostingWindow }) {
  const queue = useQueue();
  const now = useNow();
  if (queue.isError && !queue.data)
    return <ErrorState className="rounded-panel border bg-surface" what="The plan" error={queue.error} onRetry={() => void queue.refetch()} />;
  if (!queue.data) {
    return (
      <div className="rounded-panel border bg-surface">
        <SkeletonRows rows={8} withPicture label="Loading the plan" />
      </div>
    );
  }
  const items = queue.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState className="rounded-panel border bg-surface" icon={CalendarPlus} title="Nothing is planned.">
        Plan a week: each slot gets the picture that has waited longest in the category whose turn it is.
      </EmptyState>
    );
  }
  const keyOf = (item: QueueItem) => (item.status === 'scheduled' ? postingDay(item.scheduledFor, window) : waiting);
  const today = postingDay(now, window);
  return (
    <div className="flex flex-col gap-5">
      {groupNeighbours(items, keyOf).map((group) => (
        <Panel
          key={`${group.key} ${group.items[0]?.id ?? ''}`}
          title={group.key === waiting ? 'Out now' : formatDay(`${group.key}T12:00:00Z`, 'UTC', `${today}T12:00:00Z`)}
          note={formatCount(group.items.length, 'post')}
        >
          <ul className="divide-y">
            {group.items.map((item) => (
              <QueueRow key={item.id} item={item} isDayShown={group.key === waiting} />
            ))}
          </ul>
        </Panel>
      ))}
      <MoreButton hasMore={queue.hasNextPage} isBusy={queue.isFetchingNextPage} onMore={() => void queue.fetchNextPage()} />
    </div>
  );
}
