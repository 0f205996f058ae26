'use client';

import { Chips } from '@/components/ui/chips';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { Policy } from '@/lib/api/types';
import { useSetPolicy, type PolicyWish } from '../api/set-policy';
import { sayPolicy } from './say-policy';

const modes = [
  { value: 'ask', label: 'Ask' },
  { value: 'automatic', label: 'Automatic' },
];
const vetoes = [0, 5, 10, 30].map((minutes) => ({ value: `${minutes}`, label: minutes === 0 ? 'At once' : `${minutes} min to stop` }));
const hours = [
  { value: '', label: 'All day' },
  { value: '9-21', label: '9–21' },
  { value: '14-2', label: '14–2' },
];

/** The choices for one category; each is saved at once. */
export function PolicyEditor({ chatId, policy }: { chatId: string; policy: Policy }) {
  const change = useSetPolicy(chatId, policy);
  const toast = useToast();
  const { mode, vetoMinutes, hoursStart, hoursEnd } = policy;
  const save = (part: Partial<PolicyWish>) => {
    change.mutate(
      { mode, vetoMinutes, hoursStart, hoursEnd, ...part },
      {
        onSuccess: (now) => {
          toast('good', `${now.category ?? 'All other categories'}: ${sayPolicy(now)}.`);
        },
        onError: (error) => {
          toast('bad', describeFailure(error));
        },
      },
    );
  };
  return (
    <div className="flex flex-col gap-2">
      <Chips label="Who publishes" chips={modes} chosen={mode} onChoose={(value) => { save({ mode: value === 'ask' ? 'ask' : 'automatic' }); }} />
      {mode === 'automatic' && (
        <>
          <Chips label="Time to stop it" chips={vetoes} chosen={`${vetoMinutes}`} onChoose={(value) => { save({ vetoMinutes: Number(value) }); }} />
          <Chips
            label="Hours"
            chips={hours}
            chosen={hoursStart === null || hoursEnd === null ? '' : `${hoursStart}-${hoursEnd}`}
            onChoose={(value) => {
              const [start, end] = value.split('-').map(Number);
              save({ hoursStart: value === '' ? null : (start ?? null), hoursEnd: value === '' ? null : (end ?? null) });
            }}
          />
        </>
      )}
    </div>
  );
}
