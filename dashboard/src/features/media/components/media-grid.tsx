'use client';

import { ImageOff } from 'lucide-react';
import { ThingLink } from '@/components/layout/thing-link';
import { Thumbnail } from '@/components/layout/thumbnail';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { MoreButton } from '@/components/ui/more-button';
import { Skeleton } from '@/components/ui/skeleton';
import type { MediaItem } from '@/lib/api/types';
import { classNames } from '@/lib/class-names';
import { formatTimes } from '@/lib/format';
import { useMediaList } from '../api/list-media';
import { useMediaFilter } from './media-filters';
import { VerdictBadge } from './verdict-badge';

const grid = 'grid grid-cols-[repeat(auto-fill,minmax(7.25rem,1fr))] gap-x-3.5 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(8.75rem,1fr))]';

/** The library as stories. */
export function MediaGrid() {
  const filter = useMediaFilter();
  const media = useMediaList(filter);
  if (media.isError && !media.data)
    return <ErrorState className="rounded-panel border bg-surface" what="The library" error={media.error} onRetry={() => void media.refetch()} />;
  if (!media.data) {
    return (
      <div role="status" aria-busy="true" className={grid}>
        <span className="sr-only">Loading the library</span>
        {Array.from({ length: 18 }, (_, tile) => (
          <Skeleton key={tile} className="aspect-[9/16] rounded-xl" />
        ))}
      </div>
    );
  }
  const items = media.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    const isFiltered = Object.keys(filter).length > 0;
    return (
      <EmptyState
        className="rounded-panel border bg-surface"
        icon={ImageOff}
        title={isFiltered ? 'Nothing fits this filter.' : 'The library is empty.'}
      >
        {isFiltered
          ? 'Choose another category or state, or search for less.'
          : 'Put pictures into folders, one folder for each category, and index them.'}
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-busy={media.isPlaceholderData} className={classNames(grid, 'transition-opacity', media.isPlaceholderData && 'opacity-60')}>
        {items.map((item) => (
          <MediaTile key={item.id} item={item} />
        ))}
      </ul>
      <MoreButton hasMore={media.hasNextPage} isBusy={media.isFetchingNextPage} onMore={() => void media.fetchNextPage()} />
    </>
  );
}

function MediaTile({ item }: { item: MediaItem }) {
  const use = item.timesPosted === 0 ? 'Never posted' : `Posted ${formatTimes(item.timesPosted)}`;
  return (
    <li className="group relative">
      <Thumbnail
        src={item.thumbnailUrl}
        alt=""
        isVideo={item.isVideo}
        className={classNames('rounded-xl transition-transform duration-200 group-hover:-translate-y-0.5', !item.isActive && 'opacity-50 grayscale')}
      />
      <ThingLink href={`/media/${item.id}`} className="mt-2 block truncate text-[0.8125rem] font-medium after:absolute after:inset-0 after:rounded-xl">
        {item.fileName}
      </ThingLink>
      <p className="truncate text-xs text-ink-soft">{use}</p>
      <div className="mt-1 empty:hidden">
        <VerdictBadge item={item} />
      </div>
    </li>
  );
}
