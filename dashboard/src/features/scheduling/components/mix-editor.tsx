'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { CategoryMix } from '@/lib/api/types';
import { useSetCategoryMix } from '../api/set-category-mix';
import { draftOf, readDraft } from './mix-shares';

type MixEditorProps = { mix: CategoryMix; categories: readonly string[]; onDone: () => void };

/** Gives each category its percent; only a whole hundred can be saved. */
export function MixEditor({ mix, categories, onDone }: MixEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(mix, categories));
  const save = useSetCategoryMix();
  const toast = useToast();
  const reading = readDraft(draft);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reading.isValid) return;
        save.mutate(
          { ratios: reading.ratios, reason: 'changed on the dashboard' },
          {
            onSuccess: () => {
              toast(
                'good',
                'The mix is changed. It holds for what is planned from now on; planned posts of a category that left it get another picture when their time comes.',
              );
              onDone();
            },
            onError: (error) => {
              toast('bad', describeFailure(error));
            },
          },
        );
      }}
    >
      <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {Object.entries(draft).map(([category, percent]) => (
          <label key={category} className="flex items-center justify-between gap-3">
            <span className="truncate">{category}</span>
            <span className="relative">
              <input
                inputMode="decimal"
                value={percent}
                className="h-9 w-24 rounded-control border bg-surface pr-7 pl-2 text-right tabular-nums"
                onChange={(event) => {
                  setDraft({ ...draft, [category]: event.target.value });
                }}
              />
              <span aria-hidden className="absolute top-2 right-2.5 text-ink-soft">
                %
              </span>
            </span>
          </label>
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className={`mr-auto tabular-nums ${reading.isValid ? 'text-good' : 'text-warn'}`}>
          {reading.isValid ? 'Together 100 %.' : reading.problem}
        </p>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={!reading.isValid} isBusy={save.isPending}>
          Save the mix
        </Button>
      </div>
    </form>
  );
}
