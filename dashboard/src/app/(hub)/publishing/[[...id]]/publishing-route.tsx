'use client';

import { usePathname } from 'next/navigation';
import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PageTitle } from '@/components/layout/page-title';
import { PublicationList } from '@/features/publishing/components/publication-list';
import { PublicationView } from '@/features/publishing/components/publication-view';
import { useHydrated } from '@/lib/use-hydrated';

export function PublishingRoute() {
  const [, , id] = usePathname().split('/');
  if (!useHydrated()) return null;
  if (id !== undefined && id !== '') return <PublicationView key={id} id={id} />;
  return (
    <>
      <PageTitle title="Publishing" />
      <PageHeader title="Publishing">What Storyline posts by itself, step by step. What may be out already is never sent again.</PageHeader>
      <Suspense>
        <PublicationList />
      </Suspense>
    </>
  );
}
