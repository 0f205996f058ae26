import { Check, Circle, CircleDot, CircleHelp, Undo2, type LucideIcon } from 'lucide-react';
import { Panel } from '@/components/ui/panel';
import type { Publication } from '@/lib/api/types';
import { classNames } from '@/lib/class-names';
import { sayStep } from './say-publication';
import { stepsOf, type Stop } from './steps-of';

/** How far a post has come on its way to Instagram. */
export function PublicationSteps({ publication }: { publication: Publication }) {
  return (
    <Panel title="Steps">
      <ol className="flex flex-col gap-3.5 px-4 py-4 sm:px-5">
        {stepsOf(publication).map((stop) => (
          <Step key={stop.step} {...stop} />
        ))}
      </ol>
    </Panel>
  );
}

function Step({ step, state }: Stop) {
  const { text, meaning } = sayStep(step);
  const [Icon, look] = signOf(step, state);
  return (
    <li aria-current={state === 'now' ? 'step' : undefined} className={classNames('flex items-start gap-3', state === 'ahead' && 'text-ink-soft')}>
      <span aria-hidden className={classNames('flex size-6 shrink-0 items-center justify-center rounded-full', look)}>
        <Icon className="size-3.5" strokeWidth={2.5} />
      </span>
      <div className="min-w-0">
        <p className={state === 'ahead' ? undefined : 'font-medium'}>
          {text}
          {state === 'ahead' && <span className="sr-only">: not yet</span>}
        </p>
        {state !== 'ahead' && <p className="text-[0.8125rem] text-pretty text-ink-soft">{meaning}</p>}
      </div>
    </li>
  );
}

function signOf(step: Stop['step'], state: Stop['state']): [LucideIcon, string] {
  if (step === 'unconfirmed') return [CircleHelp, 'bg-warn-soft text-warn'];
  if (step === 'failed') return [Undo2, 'bg-bad-soft text-bad'];
  if (step === 'cancelled') return [Undo2, 'bg-sunken text-ink-soft'];
  if (state === 'ahead') return [Circle, 'text-ink-soft'];
  return state === 'now' ? [CircleDot, 'bg-accent-soft text-accent'] : [Check, 'bg-good-soft text-good'];
}
