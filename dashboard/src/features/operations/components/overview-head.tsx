'use client';

import { CirclePause, CirclePlay, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { Chat } from '@/lib/api/types';
import { formatCount, formatLongDay, formatWindow } from '@/lib/format';
import { useNow } from '@/lib/use-now';
import { useStatus } from '../api/get-status';
import { headlineOf } from './headline';

/** What an owner wants to know at a glance: one sentence, and how posting is set. */
export function OverviewHead({ action, children }: { action: ReactNode; children: ReactNode }) {
  const status = useStatus();
  const now = useNow();
  if (status.isError && !status.data) {
    return (
      <ErrorState
        className="rounded-panel border bg-surface"
        what="The state of the team"
        error={status.error}
        onRetry={() => void status.refetch()}
      />
    );
  }
  if (!status.data) return <HeadSkeleton />;
  const { headline, rest } = headlineOf(status.data, now);
  const chat = status.data.chat;
  return (
    <header className="flex flex-col gap-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          {chat && (
            <p className="mb-1.5 text-[0.8125rem] text-ink-soft">
              {chat.name} · {formatLongDay(now, chat.timeZone)}
            </p>
          )}
          <h1 aria-live="polite" className="text-[1.75rem] leading-[1.12] font-semibold tracking-[-0.025em] sm:text-[2.125rem]">
            {headline}
          </h1>
          <p className="mt-2 text-[0.9375rem] text-pretty text-ink-soft">{rest}</p>
        </div>
        <div className="flex items-center gap-2">{action}</div>
      </div>
      {children}
      {chat && <PostingState chat={chat} />}
    </header>
  );
}

function PostingState({ chat }: { chat: Chat }) {
  return (
    <div className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink-soft">
      {chat.isPaused ? (
        <Badge tone="warn">
          <CirclePause aria-hidden /> Posting is paused
        </Badge>
      ) : (
        <Badge tone="good">
          <CirclePlay aria-hidden /> Posting is on
        </Badge>
      )}
      {chat.dryRunMode && (
        <Badge tone="accent" title="Cards are sent, and nothing is recorded or locked.">
          <FlaskConical aria-hidden /> Dry run
        </Badge>
      )}
      <span>
        {formatCount(chat.postsPerDay, 'post')} a day, {formatWindow(chat.postingHoursStart, chat.postingHoursEnd)}, {chat.timeZone}
      </span>
    </div>
  );
}

function HeadSkeleton() {
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-3">
      <span className="sr-only">Loading the state of the team</span>
      <Skeleton className="h-4 w-48" />
      <Skeleton className="h-9 w-full max-w-lg" />
      <Skeleton className="h-4 w-64" />
      <Skeleton className="mt-3 h-1.5 w-full" />
    </div>
  );
}
