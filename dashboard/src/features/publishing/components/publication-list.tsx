'use client';

import { Bot } from 'lucide-react';
import { Chips } from '@/components/ui/chips';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { MoreButton } from '@/components/ui/more-button';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Publication } from '@/lib/api/types';
import { classNames } from '@/lib/class-names';
import { useUrlFilter } from '@/lib/use-url-filter';
import { usePublications, type PublicationFilter } from '../api/list-publications';
import { PublicationRow } from './publication-row';
import { sayStep } from './say-publication';

type State = { value: string; label: string; filter: PublicationFilter };

const steps: readonly Publication['step'][] = ['unconfirmed', 'published', 'failed', 'cancelled', 'rehearsed'];
const states: readonly State[] = [
  { value: 'open', label: 'On its way', filter: { open: true } },
  ...steps.map((step) => ({ value: step, label: sayStep(step).text, filter: { step } })),
];
const chips = [{ value: '', label: 'Everything' }, ...states];

/** What Storyline posts by itself, the newest first. */
export function PublicationList() {
  const [shown, setShown] = useUrlFilter('show');
  const state = states.find(({ value }) => value === shown);
  const publications = usePublications(state?.filter ?? {});
  return (
    <div className="flex flex-col gap-5">
      <Chips label="Where it stands" chips={chips} chosen={state?.value ?? ''} onChoose={setShown} />
      {publications.data ? (
        <>
          <Rows
            items={publications.data.pages.flatMap((page) => page.items)}
            isFiltered={state !== undefined}
            isOld={publications.isPlaceholderData}
          />
          <MoreButton hasMore={publications.hasNextPage} isBusy={publications.isFetchingNextPage} onMore={() => void publications.fetchNextPage()} />
        </>
      ) : publications.isError ? (
        <ErrorState
          className="rounded-panel border bg-surface"
          what="What goes out by itself"
          error={publications.error}
          onRetry={() => void publications.refetch()}
        />
      ) : (
        <div className="rounded-panel border bg-surface">
          <SkeletonRows rows={8} withPicture label="Loading what goes out by itself" />
        </div>
      )}
    </div>
  );
}

function Rows({ items, isFiltered, isOld }: { items: readonly Publication[]; isFiltered: boolean; isOld: boolean }) {
  if (items.length === 0) {
    return (
      <EmptyState
        className="rounded-panel border bg-surface"
        icon={Bot}
        title={isFiltered ? 'Nothing stands there.' : 'Nothing has gone out by itself yet.'}
      >
        {isFiltered
          ? 'Choose another state, or everything.'
          : 'Connect an account, and let a category go out by itself in Settings, or tap Auto-post under a card in the team’s chat.'}
      </EmptyState>
    );
  }
  return (
    <ul
      aria-busy={isOld}
      aria-label="Posts"
      className={classNames('divide-y overflow-hidden rounded-panel border bg-surface transition-opacity', isOld && 'opacity-60')}
    >
      {items.map((item) => (
        <PublicationRow key={item.id} publication={item} />
      ))}
    </ul>
  );
}
