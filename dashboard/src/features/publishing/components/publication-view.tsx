'use client';

import { ArrowLeft, FileQuestion } from 'lucide-react';
import Link from 'next/link';
import { PageTitle } from '@/components/layout/page-title';
import { Thumbnail } from '@/components/layout/thumbnail';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import { ApiProblem } from '@/lib/api/problem';
import { formatWords } from '@/lib/format';
import { usePublication } from '../api/get-publication';
import { DoubtPanel } from './doubt-panel';
import { PublicationFacts } from './publication-facts';
import { PublicationSteps } from './publication-steps';
import { PublishCalls } from './publish-calls';
import { sayStep } from './say-publication';

/** One post that goes out, or went out, by itself, with all that was done for it. */
export function PublicationView({ id }: { id: string }) {
  const found = usePublication(id);
  if (found.error instanceof ApiProblem && found.error.status === 404) {
    return (
      <EmptyState
        icon={FileQuestion}
        title="There is no such post."
        action={
          <Button asChild>
            <Link href="/publishing">To all of them</Link>
          </Button>
        }
      >
        It may belong to another team, or the address may be mistyped.
      </EmptyState>
    );
  }
  if (found.isError && !found.data) return <ErrorState what="The post" error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) {
    return (
      <div className="rounded-panel border bg-surface">
        <SkeletonRows rows={6} label="Loading the post" />
      </div>
    );
  }
  const publication = found.data;
  const { text, tone } = sayStep(publication.step);
  return (
    <>
      <PageTitle title={publication.fileName} />
      <Link href="/publishing" className="mb-4 inline-flex items-center gap-1.5 text-[0.8125rem] font-medium text-ink-soft hover:text-ink">
        <ArrowLeft aria-hidden className="size-4" /> Publishing
      </Link>
      <header className="mb-5 flex items-center gap-4">
        <Thumbnail src={publication.thumbnailUrl} alt="" isWaiting={publication.step === 'unconfirmed'} isEager className="w-14 rounded-xl" />
        <div className="min-w-0">
          <h1 className="text-[1.625rem] leading-tight font-semibold tracking-[-0.02em] break-words">{publication.fileName}</h1>
          <div className="mt-2 flex flex-wrap gap-1.5">
            <Badge tone={tone}>{text}</Badge>
            {publication.kind !== 'story' && <Badge>{formatWords(publication.kind)}</Badge>}
            {publication.isRehearsal && publication.step !== 'rehearsed' && <Badge>{sayStep('rehearsed').text}</Badge>}
          </div>
        </div>
      </header>
      <div className="flex flex-col gap-5 sm:gap-6">
        {publication.step === 'unconfirmed' && <DoubtPanel publication={publication} />}
        <div className="grid items-start gap-5 sm:gap-6 lg:grid-cols-2">
          <PublicationSteps publication={publication} />
          <div className="flex min-w-0 flex-col gap-5 sm:gap-6">
            <PublishCalls calls={publication.calls} />
            <PublicationFacts publication={publication} />
          </div>
        </div>
      </div>
    </>
  );
}
