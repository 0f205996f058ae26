'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { Sheet } from '@/components/ui/sheet';
import { classNames } from '@/lib/class-names';
import { isCurrent, navItems, thumbItems } from './nav-items';
import { ThemeToggle } from './theme-toggle';

const cell = 'flex flex-1 flex-col items-center justify-center gap-0.5 text-[0.6875rem] font-medium';

export function BottomNav({ account }: { account: ReactNode }) {
  const pathname = usePathname();
  const [isOpen, setOpen] = useState(false);
  const rest = navItems.slice(thumbItems);
  const isInRest = rest.some((item) => isCurrent(item, pathname));
  return (
    <>
      <nav
        aria-label="Pages"
        className="fixed inset-x-0 bottom-0 z-30 flex h-[calc(env(safe-area-inset-bottom)+4rem)] border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {navItems.slice(0, thumbItems).map((item) => {
          const current = isCurrent(item, pathname);
          return (
            <Link
              key={item.href}
              href={item.href}
              aria-current={current ? 'page' : undefined}
              className={classNames(cell, current ? 'text-accent' : 'text-ink-soft')}
            >
              <item.icon aria-hidden className="size-5" />
              {item.label}
            </Link>
          );
        })}
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          className={classNames(cell, isInRest ? 'text-accent' : 'text-ink-soft')}
          onClick={() => {
            setOpen(true);
          }}
        >
          <Ellipsis aria-hidden className="size-5" />
          More
        </button>
      </nav>
      <Sheet open={isOpen} onOpenChange={setOpen} title="More">
        <nav aria-label="More pages" className="flex flex-col">
          {rest.map((item) => (
            <Link
              key={item.href}
              href={item.href}
              aria-current={isCurrent(item, pathname) ? 'page' : undefined}
              className="flex h-12 items-center gap-3 border-b font-medium"
              onClick={() => {
                setOpen(false);
              }}
            >
              <item.icon aria-hidden className="size-5 text-ink-soft" />
              {item.label}
            </Link>
          ))}
        </nav>
        <div className="flex h-14 items-center justify-between border-b font-medium">
          Colours
          <ThemeToggle />
        </div>
        <div className="pt-4">{account}</div>
      </Sheet>
    </>
  );
}
