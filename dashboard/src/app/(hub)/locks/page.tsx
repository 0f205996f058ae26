import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PageTitle } from '@/components/layout/page-title';
import { LocksTable } from '@/features/media/components/locks-table';

export default function LocksPage() {
  return (
    <>
      <PageTitle title="Locks" />
      <PageHeader title="Locks">Pictures that are kept out of the plan: because they went out lately, or because somebody said so.</PageHeader>
      <Suspense>
        <LocksTable />
      </Suspense>
    </>
  );
}
