import type { CategoryMix } from '@/lib/api/types';
import { formatPercent } from '@/lib/format';

const hues = ['bg-hue-1', 'bg-hue-2', 'bg-hue-3', 'bg-hue-4', 'bg-hue-5', 'bg-hue-6'];

export function hueOf(index: number): string {
  return hues[index % hues.length] ?? 'bg-hue-1';
}

/** The shares as parts of one bar. */
export function MixBar({ shares }: { shares: CategoryMix['shares'] }) {
  return (
    <div>
      <div aria-hidden className="flex h-3 gap-0.5 overflow-hidden rounded-full">
        {shares.map((share, index) => (
          <div key={share.category} className={hueOf(index)} style={{ width: `${share.ratio * 100}%` }} />
        ))}
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1.5">
        {shares.map((share, index) => (
          <li key={share.category} className="flex items-center gap-2">
            <span aria-hidden className={`size-2.5 rounded-full ${hueOf(index)}`} />
            {share.category} <span className="font-medium tabular-nums">{formatPercent(share.ratio)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
