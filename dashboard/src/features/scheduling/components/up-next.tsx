'use client';

import { CalendarPlus } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useQueueHead } from '../api/list-queue';
import { QueueRow } from './queue-row';

const shown = 6;

/** The next posts of the plan. Cards that wait already have their own place. */
export function UpNext({ limit }: { limit: number }) {
  const queue = useQueueHead(limit);
  const items = queue.data?.items.filter((item) => item.status !== 'awaitingTeam').slice(0, shown);
  return (
    <Panel
      title="Coming up"
      action={
        <Button asChild variant="ghost" size="small">
          <Link href="/plan">Whole plan</Link>
        </Button>
      }
    >
      {items ? (
        items.length > 0 ? (
          <ul className="divide-y">
            {items.map((item) => (
              <QueueRow key={item.id} item={item} isDayShown />
            ))}
          </ul>
        ) : (
          <EmptyState
            icon={CalendarPlus}
            title="Nothing is planned."
            action={
              <Button asChild>
                <Link href="/plan">To the plan</Link>
              </Button>
            }
          >
            Plan a week there, or send <kbd className="font-sans font-medium text-ink">/schedule 7</kbd> in the team&apos;s chat.
          </EmptyState>
        )
      ) : queue.isError ? (
        <ErrorState what="The plan" error={queue.error} onRetry={() => void queue.refetch()} />
      ) : (
        <SkeletonRows rows={5} withPicture label="Loading the plan" />
      )}
    </Panel>
  );
}
