'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, type ReactNode } from 'react';
import { BottomNav } from './bottom-nav';
import { LostConnection } from './live-indicator';
import { Sidebar } from './sidebar';
import { TopBar } from './top-bar';

type AppShellProps = { account: ReactNode; children: ReactNode };

/** Navigation beside the page, or under the thumb on a phone. */
export function AppShell({ account, children }: AppShellProps) {
  const main = useRef<HTMLElement>(null);
  const pathname = usePathname();
  const shown = useRef(pathname);

  // A new page is read from its start, by eyes and by screen readers.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[14.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="sr-only z-60 rounded-control bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to the page
      </a>
      <Sidebar account={account} />
      <div className="flex min-w-0 flex-col pb-[calc(env(safe-area-inset-bottom)+4rem)] md:pb-0">
        <TopBar />
        <LostConnection />
        <main id="main" ref={main} tabIndex={-1} className="mx-auto w-full max-w-[76rem] flex-1 px-4 pt-5 pb-10 outline-none sm:px-6 md:px-9 md:pt-9">
          {children}
        </main>
      </div>
      <BottomNav account={account} />
    </div>
  );
}
