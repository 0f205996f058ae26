'use client';

import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { PageSkeleton } from '@/components/layout/page-skeleton';
import { ErrorState } from '@/components/ui/error-state';
import { useStatus } from '@/features/operations/api/get-status';
import { Account } from '@/features/teams/components/account';
import { Renewal } from '@/features/teams/components/renewal';
import { SessionGate } from '@/features/teams/components/session-gate';
import { LiveProvider } from '@/lib/live/live-provider';
import { MemberProvider } from '@/lib/member';
import { TimeZoneProvider } from '@/lib/time-zone';

export default function HubLayout({ children }: { children: ReactNode }) {
  return (
    <SessionGate>
      {(me) => (
        <MemberProvider role={me.role}>
          <Renewal me={me} />
          <LiveProvider>
            <AppShell account={<Account me={me} />}>
              <InTheChatsZone>{children}</InTheChatsZone>
            </AppShell>
          </LiveProvider>
        </MemberProvider>
      )}
    </SessionGate>
  );
}

/** No time is shown before it is known in which zone. */
function InTheChatsZone({ children }: { children: ReactNode }) {
  const status = useStatus();
  if (status.data) return <TimeZoneProvider zone={status.data.chat?.timeZone ?? 'UTC'}>{children}</TimeZoneProvider>;
  if (status.isError) return <ErrorState what="The state of the team" error={status.error} onRetry={() => void status.refetch()} />;
  return <PageSkeleton />;
}
