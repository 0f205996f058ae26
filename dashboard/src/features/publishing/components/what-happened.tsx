'use client';

import { Sparkles } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useHistoryHead } from '../api/list-history';
import { HistoryRow } from './history-row';

const shown = 7;

/** The latest lines of the record. */
export function WhatHappened({ limit }: { limit: number }) {
  const history = useHistoryHead(limit);
  return (
    <Panel
      title="What happened"
      action={
        <Button asChild variant="ghost" size="small">
          <Link href="/history">All of it</Link>
        </Button>
      }
    >
      {history.data ? (
        history.data.items.length > 0 ? (
          <ul className="divide-y">
            {history.data.items.slice(0, shown).map((item) => (
              <HistoryRow key={item.id} item={item} time="ago" />
            ))}
          </ul>
        ) : (
          <EmptyState icon={Sparkles} title="Nothing has gone out yet.">
            As soon as somebody taps Posted, Skip or Reject, here or in the team&apos;s chat, it is written down here.
          </EmptyState>
        )
      ) : history.isError ? (
        <ErrorState what="The history" error={history.error} onRetry={() => void history.refetch()} />
      ) : (
        <SkeletonRows rows={5} withPicture label="Loading the history" />
      )}
    </Panel>
  );
}
