import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

type EmptyStateProps = { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode; className?: string };

export function EmptyState({ icon: Icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('flex flex-1 flex-col items-center justify-center gap-1 px-6 py-10 text-center', className)}>
      <Icon aria-hidden className="mb-2 size-6 text-ink-soft" strokeWidth={1.5} />
      <p className="font-medium">{title}</p>
      {children !== undefined && <div className="max-w-[46ch] text-pretty text-ink-soft">{children}</div>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
