'use client';

import { useState } from 'react';
import { formatCount } from '@/lib/format';
import { usePostMetrics } from '../api/get-post-metrics';

const final = 24;

/** How a post did on Instagram: the latest figures, when somebody asks for them. */
export function PostFigures({ historyId }: { historyId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="relative z-10 inline-flex flex-wrap items-center gap-x-2">
      <button
        type="button"
        aria-expanded={isOpen}
        className="underline decoration-dotted underline-offset-2 hover:text-ink"
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        figures
      </button>
      {isOpen && <Latest historyId={historyId} />}
    </span>
  );
}

function Latest({ historyId }: { historyId: string }) {
  const metrics = usePostMetrics(historyId);
  if (metrics.isError) return <span className="text-bad">could not be read</span>;
  if (!metrics.data) return <span>…</span>;
  const latest = metrics.data.readings.at(-1);
  if (latest === undefined) return <span>none yet: they come from an hour after the post</span>;
  const measured = latest.figures.filter((figure) => figure.value !== null);
  return (
    <span className="tabular-nums">
      {measured.length === 0
        ? 'not available'
        : measured.map((figure) => `${(figure.breakdown ?? figure.metric).replaceAll('_', ' ')} ${figure.value ?? ''}`).join(', ')}{' '}
      ({latest.ageHours === final ? 'final' : `after ${formatCount(latest.ageHours, 'hour')}`})
    </span>
  );
}
