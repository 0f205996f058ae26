import { classNames } from '@/lib/class-names';

type Chip = { value: string; label: string; count?: string };
type ChipsProps = { label: string; chips: readonly Chip[]; chosen: string; onChoose: (value: string) => void };

/** A choice of one, all of it in sight. */
export function Chips({ label, chips, chosen, onChoose }: ChipsProps) {
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1.5">
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          aria-pressed={chosen === chip.value}
          className={classNames(
            'inline-flex h-8 items-center gap-1.5 rounded-full border px-3 text-[0.8125rem] font-medium transition-colors',
            chosen === chip.value ? 'border-ink bg-ink text-canvas' : 'bg-surface text-ink-soft hover:border-line-strong hover:text-ink',
          )}
          onClick={() => {
            onChoose(chip.value);
          }}
        >
          {chip.label}
          {chip.count !== undefined && <span className="font-normal tabular-nums">{chip.count}</span>}
        </button>
      ))}
    </div>
  );
}
