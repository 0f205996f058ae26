'use client';

import { Check, RefreshCw, X } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { Publication, PublicationAnswer } from '@/lib/api/types';
import { useAnswerPublication } from '../api/answer-publication';

/** What a person can say of an unconfirmed post: the same three answers, with the same effect, as its card's in the team's chat. */
export function DoubtAnswers({ publication: { id, fileName, account } }: { publication: Publication }) {
  const toast = useToast();
  const answer = useAnswerPublication(id, {
    onSuccess: ({ message }) => {
      toast('good', message);
    },
    onError: (error) => {
      toast('bad', describeFailure(error));
    },
  });
  const isBusy = (said: PublicationAnswer) => answer.isPending && answer.variables === said;
  const where = account === null ? 'on Instagram' : `at @${account}`;
  return (
    <div role="group" aria-label={`Is ${fileName} ${where}?`} className="flex flex-wrap gap-2">
      <ConfirmDialog
        trigger={
          <Button size="small" isBusy={isBusy('live')} disabled={answer.isPending}>
            <Check aria-hidden /> It is live
          </Button>
        }
        title={`You have seen ${fileName} ${where}?`}
        confirm="Yes, it is live"
        onConfirm={() => {
          answer.mutate('live');
        }}
      >
        It is recorded as posted, on your word, for good.
      </ConfirmDialog>
      <ConfirmDialog
        trigger={
          <Button size="small" isBusy={isBusy('notLive')} disabled={answer.isPending}>
            <X aria-hidden /> It is not
          </Button>
        }
        title={`You have not found ${fileName} ${where}?`}
        confirm="No, it is not there"
        onConfirm={() => {
          answer.mutate('notLive');
        }}
      >
        Instagram is asked too. Only if it also says that nothing went out, the post waits for the team again.
      </ConfirmDialog>
      <Button
        variant="ghost"
        size="small"
        isBusy={isBusy('checkAgain')}
        disabled={answer.isPending}
        onClick={() => {
          answer.mutate('checkAgain');
        }}
      >
        {!isBusy('checkAgain') && <RefreshCw aria-hidden />} Check again
      </Button>
    </div>
  );
}
