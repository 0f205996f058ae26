'use client';

import { ChartPie, Pencil } from 'lucide-react';
import { useState } from 'react';
import { When } from '@/components/layout/when';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { MoreButton } from '@/components/ui/more-button';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import { formatPercent } from '@/lib/format';
import { useMay } from '@/lib/member';
import { useCategoryMix } from '../api/get-category-mix';
import { useMixVersions } from '../api/list-mix-versions';
import { MixBar } from './mix-bar';
import { MixEditor } from './mix-editor';

/** Which category gets how much of the plan, and what it was before. */
export function MixPanel({ categories }: { categories: readonly string[] }) {
  const mix = useCategoryMix();
  const mayChange = useMay('admin');
  const [isEditing, setEditing] = useState(false);
  return (
    <Panel
      title="Mix"
      action={
        mayChange && mix.data && !isEditing && categories.length > 0 ? (
          <Button
            variant="ghost"
            size="small"
            onClick={() => {
              setEditing(true);
            }}
          >
            <Pencil aria-hidden /> Change
          </Button>
        ) : undefined
      }
    >
      {mix.data ? (
        isEditing ? (
          <div className="p-4 sm:p-5">
            <MixEditor
              mix={mix.data}
              categories={categories}
              onDone={() => {
                setEditing(false);
              }}
            />
          </div>
        ) : mix.data.shares.length > 0 ? (
          <div className="p-4 sm:p-5">
            <MixBar shares={mix.data.shares} />
          </div>
        ) : (
          <EmptyState icon={ChartPie} title="There is no mix yet.">
            The first index of the library makes one, with equal shares.
          </EmptyState>
        )
      ) : mix.isError ? (
        <ErrorState what="The mix" error={mix.error} onRetry={() => void mix.refetch()} />
      ) : (
        <SkeletonRows rows={2} label="Loading the mix" />
      )}
      <Versions />
    </Panel>
  );
}

function Versions() {
  const history = useMixVersions();
  const versions = history.data?.pages.flatMap((page) => page.items) ?? [];
  const [newest] = versions;
  if (newest === undefined || versions.length < 2) return null;
  return (
    <details className="border-t">
      <summary className="cursor-pointer px-4 py-3 text-[0.8125rem] font-medium text-ink-soft hover:text-ink sm:px-5">
        All {newest.version} versions
      </summary>
      <ol className="divide-y border-t">
        {versions.map((version) => (
          <li key={version.version} className="px-4 py-2.5 sm:px-5">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="tabular-nums">{version.shares.map((share) => `${share.category} ${formatPercent(share.ratio)}`).join(', ')}</span>
              {version.effectiveFrom !== null && (
                <span className="text-ink-soft tabular-nums">
                  since <When at={version.effectiveFrom} as="dayTime" />
                </span>
              )}
            </p>
            {version.reason !== null && <p className="text-[0.8125rem] text-ink-soft">{version.reason}</p>}
          </li>
        ))}
      </ol>
      <MoreButton hasMore={history.hasNextPage} isBusy={history.isFetchingNextPage} onMore={() => void history.fetchNextPage()} />
    </details>
  );
}
