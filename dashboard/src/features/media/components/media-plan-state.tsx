import { CircleCheck, CircleSlash2 } from 'lucide-react';
import { When } from '@/components/layout/when';
import { Badge } from '@/components/ui/badge';
import type { MediaLock } from '@/lib/api/types';
import { lockWords } from './lock-words';
import { UnlockButton } from './unlock-button';

type MediaPlanStateProps = { obstacles: readonly string[]; locks: readonly MediaLock[]; verdictReasons: readonly string[] };

/** Whether the picture may be planned, and what stands in the way. */
export function MediaPlanState({ obstacles, locks, verdictReasons }: MediaPlanStateProps) {
  const isFree = obstacles.length === 0;
  return (
    <section aria-label="Whether it may be planned" className="rounded-panel border bg-surface">
      <div className="flex items-start gap-2.5 px-4 py-3 sm:px-5">
        {isFree ? (
          <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
        ) : (
          <CircleSlash2 aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        )}
        {isFree ? (
          <p className="font-medium">It can be planned now.</p>
        ) : (
          <div>
            <p className="font-medium">It cannot be planned now:</p>
            <ul className="mt-1 list-disc pl-4.5 text-ink-soft">
              {obstacles.map((obstacle) => (
                <li key={obstacle}>{obstacle}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {verdictReasons.length > 0 && (
        <ul className="border-t px-4 py-3 text-pretty text-ink-soft sm:px-5">
          {verdictReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {locks.map((lock) => (
        <div key={lock.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t py-2 pr-2 pl-4 sm:pl-5">
          <Badge tone={lockWords[lock.reason].tone}>{lockWords[lock.reason].text}</Badge>
          <span className="text-ink-soft tabular-nums">
            {lock.lockedUntil === null ? (
              'for ever'
            ) : (
              <>
                until <When at={lock.lockedUntil} as="dayTime" />
              </>
            )}
            {lock.lockedBy !== null && <>, by {lock.lockedBy}</>}
            {lock.note !== null && <>: {lock.note}</>}
          </span>
          <span className="ml-auto">
            <UnlockButton lock={lock} />
          </span>
        </div>
      ))}
    </section>
  );
}
