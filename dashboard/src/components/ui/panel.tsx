import { useId, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

type PanelProps = { title: string; note?: ReactNode; action?: ReactNode; className?: string; children: ReactNode };

/** A titled part of a page. */
export function Panel({ title, note, action, className, children }: PanelProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className={classNames('flex min-w-0 flex-col rounded-panel border bg-surface', className)}>
      <header className="flex min-h-12 items-center gap-3 border-b py-2 pr-2.5 pl-4 sm:pl-5">
        <h2 id={heading} className="text-[0.9375rem] font-semibold tracking-tight">
          {title}
        </h2>
        {note !== undefined && <div className="text-ink-soft tabular-nums">{note}</div>}
        <div className="ml-auto flex items-center gap-1">{action}</div>
      </header>
      {children}
    </section>
  );
}
