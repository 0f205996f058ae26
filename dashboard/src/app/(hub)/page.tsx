'use client';

import { useMemo } from 'react';
import { Alerts } from '@/features/operations/components/alerts';
import { Figures } from '@/features/operations/components/figures';
import { HealthPanel } from '@/features/operations/components/health-panel';
import { OverviewHead } from '@/features/operations/components/overview-head';
import { RunwayPanel } from '@/features/operations/components/runway-panel';
import { useStatus } from '@/features/operations/api/get-status';
import { useHistoryHead } from '@/features/publishing/api/list-history';
import { WaitingCards } from '@/features/publishing/components/waiting-cards';
import { WhatHappened } from '@/features/publishing/components/what-happened';
import { useCategoryMix } from '@/features/scheduling/api/get-category-mix';
import { useQueueHead } from '@/features/scheduling/api/list-queue';
import { DayRail } from '@/features/scheduling/components/day-rail';
import { daySegments } from '@/features/scheduling/components/day-segments';
import { SendNextButton } from '@/features/scheduling/components/send-next-button';
import { UpNext } from '@/features/scheduling/components/up-next';
import { PostingSwitchButton } from '@/features/teams/components/posting-switch-button';
import { useNow } from '@/lib/use-now';

/** More than a day can hold, so that the rail of the day is whole. */
const headLength = 60;

export default function OverviewPage() {
  const now = useNow();
  const chat = useStatus().data?.chat;
  const queued = useStatus().data?.queued ?? 0;
  const queue = useQueueHead(headLength).data?.items;
  const history = useHistoryHead(headLength).data?.items;
  const mix = useCategoryMix().data;
  const waiting = queue?.filter((item) => item.status === 'awaitingTeam') ?? [];
  const segments = useMemo(() => (chat && queue && history ? daySegments(history, queue, chat, now) : []), [chat, queue, history, now]);
  return (
    <div className="flex flex-col gap-5 sm:gap-6">
      <Alerts />
      <OverviewHead
        action={
          <>
            {chat && <PostingSwitchButton chat={chat} />}
            <SendNextButton hasPlan={queued > 0} />
          </>
        }
      >
        <DayRail segments={segments} />
      </OverviewHead>
      <WaitingCards items={waiting} repostDays={chat?.repostTtlDays ?? 0} skipDays={chat?.skipTtlDays ?? 0} />
      <Figures />
      <div className="grid items-start gap-5 sm:gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-5 sm:gap-6">
          <UpNext limit={headLength} />
          <RunwayPanel mix={mix} />
        </div>
        <div className="flex min-w-0 flex-col gap-5 sm:gap-6">
          <WhatHappened limit={headLength} />
          <HealthPanel />
        </div>
      </div>
    </div>
  );
}
