'use client';

import { Zap } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import { useMay } from '@/lib/member';
import { useForceNext } from '../api/force-next';

/** Sends the earliest planned post now. */
export function SendNextButton({ hasPlan }: { hasPlan: boolean }) {
  const force = useForceNext();
  const toast = useToast();
  if (!useMay('operator') || !hasPlan) return null;
  return (
    <Button
      isBusy={force.isPending}
      title="Sends the earliest planned post to the team's chat; the later ones move up one slot, unless its time was over"
      onClick={() => {
        force.mutate(undefined, {
          onSuccess: (item) => {
            toast('good', `${item.media.fileName} is on its way to the team's chat.`);
          },
          onError: (error) => {
            toast('bad', describeFailure(error));
          },
        });
      }}
    >
      <Zap aria-hidden /> Send next now
    </Button>
  );
}
