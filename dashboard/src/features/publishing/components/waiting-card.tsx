'use client';

import { Ban, Check, SkipForward, Zap } from 'lucide-react';
import { ThingLink } from '@/components/layout/thing-link';
import { Thumbnail } from '@/components/layout/thumbnail';
import { When } from '@/components/layout/when';
import { WhyThisOne } from '@/components/layout/why-this-one';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { QueueItem } from '@/lib/api/types';
import { useDecidePost, type Decision } from '../api/decide-post';
import { sayDecision } from './say-decision';

/** A card that is in the team's chat and waits: the same three decisions, with the same effect, as its buttons there. */
export function WaitingCard({ item, repostDays, skipDays }: { item: QueueItem; repostDays: number; skipDays: number }) {
  const decide = useDecidePost(item.id);
  const toast = useToast();
  const run = (decision: Decision) => {
    decide.mutate(decision, {
      onSuccess: (answer) => {
        toast(...sayDecision(answer));
      },
      onError: (error) => {
        toast('bad', describeFailure(error));
      },
    });
  };
  const isBusy = (decision: Decision) => decide.isPending && decide.variables === decision;
  const { media } = item;
  return (
    <article
      aria-label={media.fileName}
      className="appear grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-4 gap-y-3.5 rounded-panel border bg-surface p-3.5 sm:grid-rows-[1fr_auto] sm:gap-x-5 sm:p-4"
    >
      <ThingLink href={`/media/${media.id}`} className="self-start rounded-xl sm:row-span-2" tabIndex={-1} aria-hidden>
        <Thumbnail src={media.thumbnailUrl} alt="" isVideo={media.isVideo} isWaiting isEager className="w-24 rounded-xl sm:w-28" />
      </ThingLink>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-1.5">
          <Badge>{media.category}</Badge>
          {item.isForced && (
            <Badge tone="accent">
              <Zap aria-hidden /> Sent ahead
            </Badge>
          )}
        </div>
        <h3 className="mt-1.5 font-sans text-base leading-snug font-semibold break-words">
          <ThingLink href={`/media/${media.id}`}>{media.fileName}</ThingLink>
        </h3>
        <p className="mt-0.5 text-ink-soft tabular-nums">
          Planned for <When at={item.scheduledFor} as="inSentence" />
        </p>
        {media.caption !== null && <p className="mt-2 line-clamp-2 text-pretty">{media.caption}</p>}
        <WhyThisOne reasons={item.reasons} className="mt-1 text-[0.8125rem]" />
      </div>
      <div className="col-span-full flex gap-2 max-sm:[&>:first-child]:flex-1 sm:col-span-1">
        <Button
          variant="primary"
          isBusy={isBusy('posted')}
          disabled={decide.isPending}
          title={`Records the post and rests the picture for ${repostDays} days`}
          onClick={() => {
            run('posted');
          }}
        >
          <Check aria-hidden /> Posted
        </Button>
        <Button
          isBusy={isBusy('skip')}
          disabled={decide.isPending}
          title={`Leaves it out this time; it rests for ${skipDays} days`}
          onClick={() => {
            run('skip');
          }}
        >
          <SkipForward aria-hidden /> Skip
        </Button>
        <ConfirmDialog
          trigger={
            <Button variant="quietDanger" isBusy={isBusy('reject')} disabled={decide.isPending}>
              <Ban aria-hidden /> Reject
            </Button>
          }
          title={`Reject ${media.fileName}?`}
          confirm="Yes, reject it"
          isDangerous
          onConfirm={() => {
            run('reject');
          }}
        >
          It will never be planned again, until an admin unlocks it.
        </ConfirmDialog>
      </div>
    </article>
  );
}
