'use client';

import { PageHeader } from '@/components/layout/page-header';
import { PageTitle } from '@/components/layout/page-title';
import { useStatus } from '@/features/operations/api/get-status';
import { PlanActions } from '@/features/scheduling/components/plan-actions';
import { PlanList } from '@/features/scheduling/components/plan-list';
import { SendNextButton } from '@/features/scheduling/components/send-next-button';
import { formatCount, formatWindow } from '@/lib/format';

const utcDays = { timeZone: 'UTC', postingHoursStart: 0, postingHoursEnd: 0 };

export default function PlanPage() {
  const { data } = useStatus();
  const chat = data?.chat;
  const queued = data?.queued ?? 0;
  return (
    <>
      <PageTitle title="Plan" />
      <PageHeader
        title="Plan"
        action={
          <>
            <PlanActions planned={queued} />
            <SendNextButton hasPlan={queued > 0} />
          </>
        }
      >
        {chat && (
          <>
            What is listed here goes out, in this order: {formatCount(chat.postsPerDay, 'post')} a day,{' '}
            {formatWindow(chat.postingHoursStart, chat.postingHoursEnd)}, {chat.timeZone} time.
          </>
        )}
      </PageHeader>
      <PlanList window={chat ?? utcDays} />
    </>
  );
}
