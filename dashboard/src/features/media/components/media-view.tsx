'use client';

import { ArrowLeft, FileQuestion } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageTitle } from '@/components/layout/page-title';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiProblem } from '@/lib/api/problem';
import type { HistoryItem, MediaItem } from '@/lib/api/types';
import { useMedia } from '../api/get-media';
import { MediaFacts } from './media-facts';
import { MediaPlanState } from './media-plan-state';
import { VerdictBadge } from './verdict-badge';

type MediaViewProps = { id: string; renderHistory: (items: readonly HistoryItem[]) => ReactNode };

/** One picture or clip, whole, with everything that is known of it. */
export function MediaView({ id, renderHistory }: MediaViewProps) {
  const media = useMedia(id);
  if (media.error instanceof ApiProblem && media.error.status === 404) {
    return (
      <EmptyState
        icon={FileQuestion}
        title="There is no such picture."
        action={
          <Button asChild>
            <Link href="/media">To the library</Link>
          </Button>
        }
      >
        It may belong to another team, or the address may be mistyped.
      </EmptyState>
    );
  }
  if (media.isError && !media.data) return <ErrorState what="The picture" error={media.error} onRetry={() => void media.refetch()} />;
  if (!media.data) return <MediaSkeleton />;
  const { item, obstacles, locks, history } = media.data;
  return (
    <>
      <PageTitle title={item.fileName} />
      <Link href="/media" className="mb-4 inline-flex items-center gap-1.5 text-[0.8125rem] font-medium text-ink-soft hover:text-ink">
        <ArrowLeft aria-hidden className="size-4" /> Library
      </Link>
      <div className="grid items-start gap-6 md:grid-cols-[minmax(14rem,20rem)_minmax(0,1fr)] md:gap-8">
        <Preview item={item} />
        <div className="flex min-w-0 flex-col gap-5">
          <header>
            <h1 className="text-[1.625rem] leading-tight font-semibold tracking-[-0.02em] break-words">{item.title ?? item.fileName}</h1>
            <div className="mt-2 flex flex-wrap gap-1.5">
              <Badge>{item.category}</Badge>
              {item.requiresInteraction && <Badge tone="accent">Needs a sticker</Badge>}
              {!item.isActive && <Badge tone="warn">Archived or gone</Badge>}
              <VerdictBadge item={item} />
            </div>
          </header>
          <MediaPlanState obstacles={obstacles} locks={locks} verdictReasons={item.verdictReasons} />
          <MediaFacts item={item} />
          {renderHistory(history)}
        </div>
      </div>
    </>
  );
}

function Preview({ item }: { item: MediaItem }) {
  const look = 'mx-auto max-h-[75dvh] w-auto max-w-full rounded-2xl border bg-sunken object-contain';
  return (
    <div className="flex justify-center md:sticky md:top-9">
      {item.isVideo ? (
        <video
          src={item.fileUrl}
          poster={item.thumbnailUrl ?? undefined}
          controls
          playsInline
          preload="metadata"
          className={look}
          aria-label={item.fileName}
        />
      ) : (
        <img
          src={item.fileUrl}
          alt={item.title ?? item.fileName}
          width={item.width || undefined}
          height={item.height || undefined}
          className={`h-auto ${look}`}
        />
      )}
    </div>
  );
}

function MediaSkeleton() {
  return (
    <div role="status" aria-busy="true" className="grid gap-8 md:grid-cols-[minmax(14rem,20rem)_minmax(0,1fr)]">
      <span className="sr-only">Loading the picture</span>
      <Skeleton className="aspect-[9/16] rounded-2xl" />
      <div className="flex flex-col gap-4">
        <Skeleton className="h-8 w-2/3" />
        <Skeleton className="h-24 rounded-panel" />
        <Skeleton className="h-56 rounded-panel" />
      </div>
    </div>
  );
}
