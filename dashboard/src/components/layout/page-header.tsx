import type { ReactNode } from 'react';

type PageHeaderProps = { title: string; children?: ReactNode; action?: ReactNode };

export function PageHeader({ title, children, action }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-[1.625rem] leading-tight font-semibold tracking-[-0.02em]">{title}</h1>
        {children !== undefined && <div className="mt-1 max-w-[68ch] text-pretty text-ink-soft">{children}</div>}
      </div>
      {action !== undefined && <div className="flex flex-wrap items-center gap-2">{action}</div>}
    </header>
  );
}
