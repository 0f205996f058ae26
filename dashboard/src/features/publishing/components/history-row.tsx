'use client';

import { BadgeCheck, CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { ThingLink } from '@/components/layout/thing-link';
import { Thumbnail } from '@/components/layout/thumbnail';
import { When } from '@/components/layout/when';
import type { HistoryItem } from '@/lib/api/types';
import { classNames } from '@/lib/class-names';
import { HistoryMark, historyWord } from './history-mark';
import { PostFigures } from './post-figures';
import { ProofAnswers } from './proof-answers';

const fresh = 20_000;

/** No name means that Storyline did it, or somebody at its own machine. */
function sayWho(item: HistoryItem): string {
  if (item.by !== null) return ` by ${item.by}`;
  if (item.status === 'failed') return '';
  return item.method === 'instagramApi' ? ' by Storyline' : ' by hand';
}

/** One line of the record: what, by whom, when, and whether the story was seen. */
export function HistoryRow({ item, time }: { item: HistoryItem; time: 'ago' | 'time' | 'dayTime' }) {
  const [isFresh] = useState(() => Date.now() - Date.parse(item.decidedAt) < fresh);
  return (
    <li className={classNames('relative flex items-center gap-3 px-4 py-2.5 transition-colors hover:bg-sunken/50 sm:px-5', isFresh && 'arrive')}>
      <HistoryMark status={item.status} />
      <Thumbnail src={item.thumbnailUrl} alt="" isVideo={item.mimeType.startsWith('video/')} className="w-8 rounded-md" />
      <div className="min-w-0 flex-1">
        <ThingLink href={`/media/${item.mediaId}`} className="block truncate font-medium after:absolute after:inset-0">
          {item.fileName}
        </ThingLink>
        <p className="flex flex-wrap items-center gap-x-1.5 text-[0.8125rem] text-ink-soft">
          <span>
            {historyWord(item.status)}
            {sayWho(item)}
          </span>
          {item.confirmedAt !== null && (
            <span className="inline-flex items-center gap-1 text-good">
              <BadgeCheck aria-hidden className="size-3.5" /> {item.confirmedHow === 'person' ? 'live, somebody says' : 'seen on Instagram'}
            </span>
          )}
          {(item.proof === 'asked' || item.proof === 'denied') && (
            <span className="inline-flex items-center gap-1 text-warn">
              <CircleHelp aria-hidden className="size-3.5" /> {item.proof === 'asked' ? 'not seen on Instagram' : 'not on Instagram'}
            </span>
          )}
          {item.proof === 'asked' && <ProofAnswers item={item} />}
          {item.confirmedAt !== null && item.instagramMediaId !== null && <PostFigures historyId={item.id} />}
        </p>
        {item.error !== null && <p className="text-[0.8125rem] text-pretty text-bad">{item.error}</p>}
      </div>
      <When at={item.decidedAt} as={time} className="shrink-0 text-[0.8125rem] text-ink-soft tabular-nums" />
    </li>
  );
}
