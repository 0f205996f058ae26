'use client';

import { Sparkles } from 'lucide-react';
import { Chips } from '@/components/ui/chips';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { MoreButton } from '@/components/ui/more-button';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { dayKey, formatDay } from '@/lib/format';
import { groupNeighbours } from '@/lib/group-by';
import { useTimeZone } from '@/lib/time-zone';
import { useNow } from '@/lib/use-now';
import { useUrlFilter } from '@/lib/use-url-filter';
import { useHistory, type HistoryStatus } from '../api/list-history';
import { ExportLink } from './export-link';
import { historyWord } from './history-mark';
import { HistoryRow } from './history-row';

const statuses: readonly HistoryStatus[] = ['posted', 'skipped', 'rejected', 'failed'];
const chips = [{ value: '', label: 'Everything' }, ...statuses.map((status) => ({ value: status, label: historyWord(status) }))];

/** The whole record, day by day. */
export function HistoryList() {
  const [filter, setFilter] = useUrlFilter('status');
  const status = statuses.find((known) => known === filter);
  const history = useHistory(status);
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Chips label="What became of it" chips={chips} chosen={status ?? ''} onChoose={setFilter} />
        <ExportLink status={status} />
      </div>
      {history.data ? (
        <>
          <HistoryDays items={history.data.pages.flatMap((page) => page.items)} isFiltered={status !== undefined} />
          <MoreButton hasMore={history.hasNextPage} isBusy={history.isFetchingNextPage} onMore={() => void history.fetchNextPage()} />
        </>
      ) : history.isError ? (
        <ErrorState className="rounded-panel border bg-surface" what="The history" error={history.error} onRetry={() => void history.refetch()} />
      ) : (
        <div className="rounded-panel border bg-surface">
          <SkeletonRows rows={8} withPicture label="Loading the history" />
        </div>
      )}
    </div>
  );
}

function HistoryDays({ items, isFiltered }: { items: readonly Parameters<typeof HistoryRow>[0]['item'][]; isFiltered: boolean }) {
  const zone = useTimeZone();
  const now = useNow();
  if (items.length === 0) {
    return (
      <EmptyState
        className="rounded-panel border bg-surface"
        icon={Sparkles}
        title={isFiltered ? 'Nothing of this kind has happened.' : 'Nothing has gone out yet.'}
      >
        Every decision is written down here for good: what, by whom, and when.
      </EmptyState>
    );
  }
  return groupNeighbours(items, (item) => dayKey(item.decidedAt, zone)).map((day) => (
    <Panel key={day.key} title={formatDay(`${day.key}T12:00:00Z`, 'UTC', `${dayKey(now, zone)}T12:00:00Z`)} note={<DayTally items={day.items} />}>
      <ul className="divide-y">
        {day.items.map((item) => (
          <HistoryRow key={item.id} item={item} time="time" />
        ))}
      </ul>
    </Panel>
  ));
}

function DayTally({ items }: { items: readonly { status: HistoryStatus }[] }) {
  const parts = statuses.flatMap((status) => {
    const count = items.filter((item) => item.status === status).length;
    return count === 0 ? [] : [`${count} ${historyWord(status).toLowerCase()}`];
  });
  return <>{parts.join(', ')}</>;
}
