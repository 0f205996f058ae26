import { Zap } from 'lucide-react';
import { ThingLink } from '@/components/layout/thing-link';
import { Thumbnail } from '@/components/layout/thumbnail';
import { When } from '@/components/layout/when';
import { WhyThisOne } from '@/components/layout/why-this-one';
import { Badge } from '@/components/ui/badge';
import type { QueueItem } from '@/lib/api/types';
import { QueueState } from './queue-state';

/** One planned post: what, when and why. */
export function QueueRow({ item, isDayShown }: { item: QueueItem; isDayShown: boolean }) {
  return (
    <li className="relative flex items-center gap-3.5 px-4 py-2.5 transition-colors hover:bg-sunken/50 sm:px-5">
      <Thumbnail src={item.media.thumbnailUrl} alt="" isVideo={item.media.isVideo} className="w-9" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <ThingLink href={`/media/${item.media.id}`} className="truncate font-medium after:absolute after:inset-0">
            {item.media.fileName}
          </ThingLink>
          <Badge>{item.media.category}</Badge>
          {item.isForced && (
            <Badge tone="accent">
              <Zap aria-hidden /> Sent ahead
            </Badge>
          )}
          <QueueState item={item} />
        </div>
        <WhyThisOne reasons={item.reasons} className="mt-0.5 line-clamp-2 text-[0.8125rem]" />
      </div>
      <div className="shrink-0 text-right tabular-nums">
        <When at={item.scheduledFor} as={isDayShown ? 'dayTime' : 'time'} className="block font-medium" />
        <When at={item.scheduledFor} as="until" className="block text-[0.8125rem] text-ink-soft" />
      </div>
    </li>
  );
}
