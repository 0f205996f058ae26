'use client';

import { Images } from 'lucide-react';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { CategoryMix } from '@/lib/api/types';
import { classNames } from '@/lib/class-names';
import { formatNumber, formatPercent, formatRunway } from '@/lib/format';
import { useStatus } from '../api/get-status';
import { runwayOf, type CategoryRunway } from './runway';

const low = 7;
const far = 30;

/** How long the library lasts, category by category. */
export function RunwayPanel({ mix }: { mix: CategoryMix | undefined }) {
  const status = useStatus();
  return (
    <Panel title="What is left" note={<span className="hidden sm:inline">beyond the plan</span>}>
      {status.data ? (
        status.data.library.length > 0 ? (
          <ul className="grid gap-x-8 gap-y-5 px-4 py-4 sm:grid-cols-2 sm:px-5">
            {runwayOf(status.data.library, mix, status.data.chat?.postsPerDay ?? 0).map((row) => (
              <RunwayRow key={row.category} row={row} isMixKnown={mix !== undefined} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={Images} title="The library is empty.">
            Put pictures into folders, one folder for each category, and index them.
          </EmptyState>
        )
      ) : status.isError ? (
        <ErrorState what="The library" error={status.error} onRetry={() => void status.refetch()} />
      ) : (
        <SkeletonRows rows={3} label="Loading the library" />
      )}
    </Panel>
  );
}

function RunwayRow({ row, isMixKnown }: { row: CategoryRunway; isMixKnown: boolean }) {
  const isOut = row.days !== null && row.ready === 0;
  const isLow = row.days !== null && row.days < low;
  const share = row.days === null ? 0 : Math.min(row.days / far, 1);
  return (
    <li>
      <div className="flex items-baseline justify-between gap-3">
        <Link href={`/media?category=${encodeURIComponent(row.category)}`} className="truncate font-medium hover:underline">
          {row.category}
        </Link>
        <span className={classNames('shrink-0 font-medium tabular-nums', isOut ? 'text-bad' : isLow && 'text-warn')}>
          {row.days !== null ? formatRunway(row.days) : isMixKnown && <span className="font-normal text-ink-soft">not in the mix</span>}
        </span>
      </div>
      <div aria-hidden className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-sunken">
        <div
          className={classNames('h-full rounded-full transition-[width] duration-500', isLow ? 'bg-warn' : 'bg-accent')}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p className="mt-1 text-[0.8125rem] text-ink-soft tabular-nums">
        {formatNumber(row.ready)} ready, {formatNumber(row.neverPosted)} never posted
        {row.ratio !== null && <>, {formatPercent(row.ratio)} of the posts</>}
      </p>
    </li>
  );
}
