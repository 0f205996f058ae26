import { CloudAlert } from 'lucide-react';
import { describeFailure } from '@/lib/api/problem';
import { classNames } from '@/lib/class-names';
import { Button } from './button';

type ErrorStateProps = { what: string; error: unknown; onRetry: () => void; className?: string };

/** Says what could not be loaded and why; nothing plausible is shown in its place. */
export function ErrorState({ what, error, onRetry, className }: ErrorStateProps) {
  return (
    <div role="alert" className={classNames('flex flex-1 flex-col items-center justify-center gap-1 px-6 py-10 text-center', className)}>
      <CloudAlert aria-hidden className="mb-2 size-6 text-bad" strokeWidth={1.5} />
      <p className="font-medium">{what} could not be loaded.</p>
      <p className="max-w-[46ch] text-pretty text-ink-soft">{describeFailure(error)}</p>
      <Button className="mt-3" size="small" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
