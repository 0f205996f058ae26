'use client';

import { HeartPulse } from 'lucide-react';
import { When } from '@/components/layout/when';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { classNames } from '@/lib/class-names';
import { formatWords } from '@/lib/format';
import { useStatus } from '../api/get-status';

/** Whether every loop of the product is alive. */
export function HealthPanel() {
  const status = useStatus();
  const loops = status.data?.loops;
  const stale = loops?.filter((loop) => loop.isStale).length ?? 0;
  return (
    <Panel
      title="Health"
      note={
        loops && loops.length > 0 ? (
          stale === 0 ? (
            <span className="text-good">Everything runs</span>
          ) : (
            <span className="text-bad">{stale} silent</span>
          )
        ) : undefined
      }
    >
      {loops ? (
        loops.length > 0 ? (
          <ul className="divide-y">
            {loops.map((loop) => (
              <li key={loop.name} className="flex items-center gap-2.5 px-4 py-2.5 sm:px-5">
                <span aria-hidden className={classNames('size-2 rounded-full', loop.isStale ? 'bg-bad' : 'bg-good')} />
                <span className="flex-1">{formatWords(loop.name)}</span>
                <span className={classNames('text-[0.8125rem] tabular-nums', loop.isStale ? 'font-medium text-bad' : 'text-ink-soft')}>
                  {loop.isStale ? 'silent since ' : 'ran '}
                  <When at={loop.lastTickAt} as="ago" />
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <EmptyState icon={HeartPulse} title="No loop has reported yet.">
            The parts that send cards and listen to the chat report here once they run.
          </EmptyState>
        )
      ) : status.isError ? (
        <ErrorState what="The health of the loops" error={status.error} onRetry={() => void status.refetch()} />
      ) : (
        <SkeletonRows rows={3} label="Loading the health of the loops" />
      )}
    </Panel>
  );
}
