'use client';

import { usePathname } from 'next/navigation';
import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PageTitle } from '@/components/layout/page-title';
import { Panel } from '@/components/ui/panel';
import { MediaFilters } from '@/features/media/components/media-filters';
import { MediaGrid } from '@/features/media/components/media-grid';
import { MediaView } from '@/features/media/components/media-view';
import { HistoryRow } from '@/features/publishing/components/history-row';
import { useHydrated } from '@/lib/use-hydrated';

export function MediaRoute() {
  const [, , id] = usePathname().split('/');
  if (!useHydrated()) return null;
  if (id !== undefined && id !== '') return <MediaView key={id} id={id} renderHistory={(items) => <MediaHistory items={items} />} />;
  return (
    <>
      <PageTitle title="Library" />
      <PageHeader title="Library">Every picture and clip that Storyline may post. The folder a file lies in is its category.</PageHeader>
      <Suspense>
        <MediaFilters />
        <MediaGrid />
      </Suspense>
    </>
  );
}

function MediaHistory({ items }: { items: readonly Parameters<typeof HistoryRow>[0]['item'][] }) {
  return items.length === 0 ? null : (
    <Panel title="What happened to it">
      <ul className="divide-y">
        {items.map((item) => (
          <HistoryRow key={item.id} item={item} time="dayTime" />
        ))}
      </ul>
    </Panel>
  );
}
