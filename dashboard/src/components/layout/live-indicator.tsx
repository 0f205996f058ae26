'use client';

import { useLiveState } from '@/lib/live/live-provider';

const words = {
  connecting: { label: 'Connecting…', hint: 'Opening the stream of changes.', dot: 'bg-line-strong' },
  live: { label: 'Live', hint: 'Changes appear here by themselves.', dot: 'bg-good' },
  lost: { label: 'Not live', hint: 'The connection is lost and is being tried again. What you see may be out of date.', dot: 'bg-warn' },
};

/** Whether the page is up to date by itself. */
export function LiveIndicator() {
  const state = useLiveState();
  const { label, hint, dot } = words[state];
  return (
    <span role="status" title={hint} data-live={state} className="inline-flex items-center gap-2 text-xs font-medium text-ink-soft">
      <span className="relative flex size-2">
        {state === 'live' && (
          <span className="absolute inset-0 rounded-full bg-good opacity-60 motion-safe:animate-ping motion-safe:[animation-duration:2.4s]" />
        )}
        <span className={`relative size-2 rounded-full ${dot}`} />
      </span>
      {label}
    </span>
  );
}

/** A line across the page, only while the connection is lost. */
export function LostConnection() {
  return useLiveState() === 'lost' ? (
    <p className="border-b bg-warn-soft px-4 py-2 text-center text-[0.8125rem] text-warn">{words.lost.hint}</p>
  ) : null;
}
