'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Brand } from './brand';
import { LiveIndicator } from './live-indicator';
import { isCurrent, navItems } from './nav-items';
import { ThemeToggle } from './theme-toggle';

export function Sidebar({ account }: { account: ReactNode }) {
  const pathname = usePathname();
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col border-r bg-surface px-3 py-5 md:flex">
      <div className="px-2">
        <Brand />
      </div>
      <nav aria-label="Pages" className="mt-7 flex flex-col gap-0.5">
        {navItems.map((item) => {
          const current = isCurrent(item, pathname);
          return (
            <Link
              key={item.href}
              href={item.href}
              aria-current={current ? 'page' : undefined}
              className={classNames(
                'flex h-9 items-center gap-2.5 rounded-control px-2.5 font-medium transition-colors',
                current ? 'bg-sunken text-ink' : 'text-ink-soft hover:bg-sunken/70 hover:text-ink',
              )}
            >
              <item.icon aria-hidden className={classNames('size-4', current && 'text-accent')} />
              {item.label}
            </Link>
          );
        })}
      </nav>
      <div className="mt-auto flex flex-col gap-4 px-2.5">
        <div className="flex items-center justify-between">
          <LiveIndicator />
          <ThemeToggle />
        </div>
        <div className="-mx-2.5 border-t px-2.5 pt-4">{account}</div>
      </div>
    </aside>
  );
}
