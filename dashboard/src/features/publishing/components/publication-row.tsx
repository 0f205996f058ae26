import { ThingLink } from '@/components/layout/thing-link';
import { Thumbnail } from '@/components/layout/thumbnail';
import { When } from '@/components/layout/when';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Publication } from '@/lib/api/types';
import { classNames } from '@/lib/class-names';
import { DoubtAnswers } from './doubt-answers';
import { hasEnded, sayStep, sayTrouble, sayWhereto } from './say-publication';

const troubleColours: Partial<Record<Tone, string>> = { bad: 'text-bad', neutral: 'text-ink-soft', accent: 'text-warn', warn: 'text-warn' };

/** One post that goes out, or went out, by itself: where it stands, and what it asks. */
export function PublicationRow({ publication }: { publication: Publication }) {
  const { text, tone } = sayStep(publication.step);
  const trouble = sayTrouble(publication);
  return (
    <li className="relative flex items-start gap-3.5 px-4 py-2.5 transition-colors hover:bg-sunken/50 sm:px-5">
      <Thumbnail src={publication.thumbnailUrl} alt="" isWaiting={publication.step === 'unconfirmed'} className="w-9" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <ThingLink href={`/publishing/${publication.id}`} className="truncate font-medium after:absolute after:inset-0">
            {publication.fileName}
          </ThingLink>
          <Badge tone={tone}>{text}</Badge>
        </div>
        <p className="text-[0.8125rem] text-ink-soft">{sayWhereto(publication)}</p>
        {trouble !== null && <p className={classNames('text-[0.8125rem] text-pretty', troubleColours[tone])}>{trouble}</p>}
        {publication.step === 'unconfirmed' && (
          <div className="relative z-10 mt-2">
            <DoubtAnswers publication={publication} />
          </div>
        )}
      </div>
      <Moment publication={publication} />
    </li>
  );
}

function Moment({ publication: { step, dueAt, unconfirmedAt, updatedAt } }: { publication: Publication }) {
  const look = 'shrink-0 text-[0.8125rem] text-ink-soft tabular-nums';
  if (hasEnded(step)) return <When at={updatedAt} as="dayTime" className={look} />;
  return unconfirmedAt === null ? <When at={dueAt} as="until" className={look} /> : <When at={unconfirmedAt} as="ago" className={look} />;
}
