'use client';

import { CalendarPlus, Eraser } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import { formatCount } from '@/lib/format';
import { useMay } from '@/lib/member';
import { useExtendPlan } from '../api/extend-plan';
import { useResetPlan } from '../api/reset-plan';
import { sayPlan } from './say-plan';

const week = 7;

/** Plan another week; empty the plan. */
export function PlanActions({ planned }: { planned: number }) {
  const extend = useExtendPlan();
  const reset = useResetPlan();
  const toast = useToast();
  if (!useMay('operator')) return null;
  const onError = (error: unknown) => {
    toast('bad', describeFailure(error));
  };
  return (
    <>
      {planned > 0 && (
        <ConfirmDialog
          trigger={
            <Button variant="quietDanger" isBusy={reset.isPending}>
              <Eraser aria-hidden /> Empty the plan
            </Button>
          }
          title="Empty the plan?"
          confirm={`Remove ${formatCount(planned, 'post')}`}
          isDangerous
          onConfirm={() => {
            reset.mutate(undefined, {
              onSuccess: ({ removed }) => {
                toast('good', `${formatCount(removed, 'post')} removed from the plan.`);
              },
              onError,
            });
          }}
        >
          {formatCount(planned, 'planned post')} will be removed. Cards that wait in the chat stay, and no picture is lost.
        </ConfirmDialog>
      )}
      <Button
        variant="primary"
        isBusy={extend.isPending}
        onClick={() => {
          extend.mutate(week, {
            onSuccess: (plan) => {
              toast(plan.posts.length > 0 ? 'good' : 'neutral', sayPlan(plan));
            },
            onError,
          });
        }}
      >
        <CalendarPlus aria-hidden /> Plan {week} more days
      </Button>
    </>
  );
}
