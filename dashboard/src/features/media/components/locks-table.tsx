'use client';

import { LockOpen } from 'lucide-react';
import { ThingLink } from '@/components/layout/thing-link';
import { Thumbnail } from '@/components/layout/thumbnail';
import { When } from '@/components/layout/when';
import { Badge } from '@/components/ui/badge';
import { Chips } from '@/components/ui/chips';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { MoreButton } from '@/components/ui/more-button';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { MediaLock } from '@/lib/api/types';
import { useUrlFilter } from '@/lib/use-url-filter';
import { useLocks } from '../api/list-locks';
import { lockReasons, lockWords } from './lock-words';
import { UnlockButton } from './unlock-button';

const chips = [{ value: '', label: 'All' }, ...lockReasons.map((known) => ({ value: known, label: lockWords[known].text }))];

/** What is kept out of the plan, why, and until when. */
export function LocksTable() {
  const [filter, setFilter] = useUrlFilter('reason');
  const reason = lockReasons.find((known) => known === filter);
  const locks = useLocks(reason);
  return (
    <div className="flex flex-col gap-5">
      <Chips label="Why it is locked" chips={chips} chosen={reason ?? ''} onChoose={setFilter} />
      {locks.data ? (
        <>
          <Rows items={locks.data.pages.flatMap((page) => page.items)} isFiltered={reason !== undefined} />
          <MoreButton hasMore={locks.hasNextPage} isBusy={locks.isFetchingNextPage} onMore={() => void locks.fetchNextPage()} />
        </>
      ) : locks.isError ? (
        <ErrorState className="rounded-panel border bg-surface" what="The locks" error={locks.error} onRetry={() => void locks.refetch()} />
      ) : (
        <div className="rounded-panel border bg-surface">
          <SkeletonRows rows={6} withPicture label="Loading the locks" />
        </div>
      )}
    </div>
  );
}

function Rows({ items, isFiltered }: { items: readonly MediaLock[]; isFiltered: boolean }) {
  if (items.length === 0) {
    return (
      <EmptyState
        className="rounded-panel border bg-surface"
        icon={LockOpen}
        title={isFiltered ? 'Nothing is locked for this reason.' : 'Nothing is locked.'}
      >
        A picture that was posted rests for a while, so that nobody sees it twice too soon. Rests and rejections are listed here.
      </EmptyState>
    );
  }
  return (
    <div className="overflow-hidden rounded-panel border bg-surface">
      <table className="w-full">
        <thead className="border-b text-[0.8125rem] text-ink-soft [&_th]:text-left">
          <tr>
            <th scope="col" className="px-4 py-2.5 font-medium sm:px-5">
              Picture
            </th>
            <th scope="col" className="px-2 py-2.5 font-medium max-sm:hidden">
              Why
            </th>
            <th scope="col" className="px-2 py-2.5 font-medium">
              Until
            </th>
            <th scope="col" className="px-2 py-2.5 font-medium max-md:hidden">
              By
            </th>
            <th scope="col" className="px-2 py-2.5">
              <span className="sr-only">Unlock</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {items.map((lock) => (
            <LockRow key={lock.id} lock={lock} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LockRow({ lock }: { lock: MediaLock }) {
  const { text, tone } = lockWords[lock.reason];
  return (
    <tr className="align-middle">
      <td className="w-full max-w-0 px-4 py-2.5 sm:px-5">
        <div className="flex items-center gap-3">
          <Thumbnail src={`/api/v1/media/${lock.mediaId}/thumbnail`} alt="" className="w-8 rounded-md" />
          <div className="min-w-0">
            <ThingLink href={`/media/${lock.mediaId}`} className="block truncate font-medium hover:underline">
              {lock.fileName}
            </ThingLink>
            <p className="truncate text-[0.8125rem] text-ink-soft">{lock.note ?? lock.category}</p>
            <Badge tone={tone} className="mt-1 sm:hidden">
              {text}
            </Badge>
          </div>
        </div>
      </td>
      <td className="px-2 whitespace-nowrap max-sm:hidden">
        <Badge tone={tone}>{text}</Badge>
      </td>
      <td className="px-2 whitespace-nowrap tabular-nums">
        {lock.lockedUntil === null ? (
          'for ever'
        ) : (
          <>
            <When at={lock.lockedUntil} as="day" className="block" />
            <When at={lock.lockedUntil} as="until" className="block text-[0.8125rem] text-ink-soft" />
          </>
        )}
      </td>
      <td className="px-2 whitespace-nowrap text-ink-soft max-md:hidden">{lock.lockedBy}</td>
      <td className="py-2 pr-3 pl-2 text-right">
        <UnlockButton lock={lock} />
      </td>
    </tr>
  );
}
