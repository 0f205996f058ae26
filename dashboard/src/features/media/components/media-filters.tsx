'use client';

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Chips } from '@/components/ui/chips';
import { formatNumber } from '@/lib/format';
import { useUrlFilter } from '@/lib/use-url-filter';
import { useCategories } from '../api/list-categories';
import type { MediaFilter } from '../api/media-filter';

const patience = 250;

const states = {
  never: { label: 'Never posted', filter: { posted: false } },
  posted: { label: 'Posted before', filter: { posted: true } },
  invalid: { label: 'Cannot be posted', filter: { verdict: 'invalid' } },
  archived: { label: 'Archived or gone', filter: { active: false } },
} as const satisfies Record<string, { label: string; filter: MediaFilter }>;

const stateChips = [{ value: '', label: 'Everything' }, ...Object.entries(states).map(([value, { label }]) => ({ value, label }))];

function isState(value: string): value is keyof typeof states {
  return value in states;
}

/** The library's filter, as the address has it. */
export function useMediaFilter(): MediaFilter {
  const [category] = useUrlFilter('category');
  const [state] = useUrlFilter('show');
  const [text] = useUrlFilter('text');
  return { ...(category !== '' && { category }), ...(text !== '' && { text }), ...(isState(state) ? states[state].filter : {}) };
}

export function MediaFilters() {
  const [category, setCategory] = useUrlFilter('category');
  const [state, setState] = useUrlFilter('show');
  const categories = useCategories().data ?? [];
  const total = categories.reduce((sum, each) => sum + each.active, 0);
  return (
    <div className="mb-5 flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Chips
          label="Category"
          chips={[
            { value: '', label: 'All', count: formatNumber(total) },
            ...categories.map((each) => ({ value: each.category, label: each.category, count: formatNumber(each.active) })),
          ]}
          chosen={category}
          onChoose={setCategory}
        />
        <SearchField />
      </div>
      <Chips label="State" chips={stateChips} chosen={isState(state) ? state : ''} onChoose={setState} />
    </div>
  );
}

function SearchField() {
  const [wanted, setWanted] = useUrlFilter('text');
  const [typed, setTyped] = useState(wanted);
  useEffect(() => {
    if (typed.trim() === wanted) return;
    const timer = setTimeout(() => {
      setWanted(typed.trim());
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, wanted, setWanted]);
  return (
    <label className="relative w-full sm:w-60">
      <span className="sr-only">Search by name, title or caption</span>
      <Search aria-hidden className="absolute top-2 left-3 size-4 text-ink-soft" />
      <input
        type="search"
        value={typed}
        placeholder="Search the library"
        className="h-8 w-full rounded-full border bg-surface pr-3 pl-9 placeholder:text-ink-soft"
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
    </label>
  );
}
