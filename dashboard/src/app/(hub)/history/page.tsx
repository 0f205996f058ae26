import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PageTitle } from '@/components/layout/page-title';
import { HistoryList } from '@/features/publishing/components/history-list';

export default function HistoryPage() {
  return (
    <>
      <PageTitle title="History" />
      <PageHeader title="History">What happened, by whom and when. Nothing here is ever changed or deleted.</PageHeader>
      <Suspense>
        <HistoryList />
      </Suspense>
    </>
  );
}
