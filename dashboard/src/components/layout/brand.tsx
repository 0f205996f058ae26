import Link from 'next/link';
import { useId } from 'react';

/** Three stories, the first of them unseen. */
export function Brand() {
  const ring = useId();
  return (
    <Link href="/" className="flex items-center gap-2.5 rounded-md">
      <svg viewBox="0 0 28 28" className="size-7" aria-hidden>
        <defs>
          <linearGradient id={ring} x1="0" y1="1" x2="1" y2="0">
            <stop offset="0" stopColor="var(--ring-from)" />
            <stop offset="1" stopColor="var(--ring-to)" />
          </linearGradient>
        </defs>
        <rect x="1.25" y="3.25" width="12.5" height="21.5" rx="4.25" fill="none" stroke={`url(#${ring})`} strokeWidth="2.5" />
        <rect x="17" y="5.5" width="4" height="17" rx="2" fill="currentColor" opacity="0.75" />
        <rect x="23.5" y="8.5" width="3" height="11" rx="1.5" fill="currentColor" opacity="0.35" />
      </svg>
      <span className="font-display text-[1.0625rem] font-semibold tracking-tight">Storyline</span>
    </Link>
  );
}
