'use client';

import Link from 'next/link';
import { Skeleton } from '@/components/ui/skeleton';
import { formatNumber } from '@/lib/format';
import { useStatus } from '../api/get-status';

/** The counts that say how full the house is. */
export function Figures() {
  const { data } = useStatus();
  const figures = [
    { label: 'Posted in 24 hours', value: data?.postsInADay, href: '/history?status=posted' },
    { label: 'Planned', value: data?.queued, href: '/plan' },
    { label: 'In the library', value: data?.library.reduce((sum, stock) => sum + stock.active, 0), href: '/media' },
    { label: 'Locked', value: data?.locks.reduce((sum, lock) => sum + lock.count, 0), href: '/locks' },
  ];
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded-panel border bg-surface sm:grid-cols-4">
      {figures.map((figure) => (
        <div
          key={figure.label}
          className="relative flex flex-col-reverse border-line px-4 py-3.5 transition-colors hover:bg-sunken/50 max-sm:odd:border-r max-sm:nth-[-n+2]:border-b sm:not-last:border-r sm:px-5"
        >
          <dt className="text-[0.8125rem] text-ink-soft">
            <Link href={figure.href} className="after:absolute after:inset-0">
              {figure.label}
            </Link>
          </dt>
          <dd className="font-display text-2xl font-semibold tracking-tight tabular-nums">
            {figure.value === undefined ? <Skeleton className="mb-1 h-7 w-10" /> : formatNumber(figure.value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
