import { CircleHelp } from 'lucide-react';
import { When } from '@/components/layout/when';
import type { Publication } from '@/lib/api/types';
import { DoubtAnswers } from './doubt-answers';

/** What nobody can tell of a post, and what a person may say about it. */
export function DoubtPanel({ publication }: { publication: Publication }) {
  return (
    <section aria-label="Unconfirmed" className="flex items-start gap-3 rounded-panel border border-warn/40 bg-warn-soft px-4 py-3 sm:px-5">
      <CircleHelp aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-pretty">Nobody can tell whether it is on Instagram. Look there, and say what you see.</p>
        {publication.lastError !== null && <p className="mt-1 text-pretty break-words">{publication.lastError}</p>}
        <p className="mt-1 mb-3 text-pretty text-ink-soft">
          Storyline keeps looking for a day, and sends nothing again meanwhile
          {publication.unconfirmedAt !== null && (
            <>
              {' '}
              (in doubt since <When at={publication.unconfirmedAt} as="time" />)
            </>
          )}
          .
        </p>
        <DoubtAnswers publication={publication} />
      </div>
    </section>
  );
}
