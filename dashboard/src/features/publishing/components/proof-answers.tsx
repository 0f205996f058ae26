'use client';

import { Check, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { HistoryItem } from '@/lib/api/types';
import { useAnswerProof } from '../api/answer-proof';

/** The two answers to "Not seen on Instagram: is it live?", as on the post's card in the team's chat. */
export function ProofAnswers({ item: { id, fileName } }: { item: HistoryItem }) {
  const toast = useToast();
  const answer = useAnswerProof(id, {
    onSuccess: ({ message }) => {
      toast('good', message);
    },
    onError: (error) => {
      toast('bad', describeFailure(error));
    },
  });
  const isBusy = (isLive: boolean) => answer.isPending && answer.variables === isLive;
  return (
    <span role="group" aria-label={`Is ${fileName} live?`} className="relative z-10 inline-flex gap-1.5">
      <Button
        variant="ghost"
        size="small"
        isBusy={isBusy(true)}
        disabled={answer.isPending}
        onClick={() => {
          answer.mutate(true);
        }}
      >
        <Check aria-hidden /> It is live
      </Button>
      <Button
        variant="ghost"
        size="small"
        isBusy={isBusy(false)}
        disabled={answer.isPending}
        onClick={() => {
          answer.mutate(false);
        }}
      >
        <X aria-hidden /> It is not
      </Button>
    </span>
  );
}
