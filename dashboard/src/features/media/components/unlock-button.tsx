'use client';

import { LockOpen } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { MediaLock } from '@/lib/api/types';
import { useMay } from '@/lib/member';
import { useRemoveLock } from '../api/remove-lock';

/** Takes one lock away, after asking. */
export function UnlockButton({ lock }: { lock: MediaLock }) {
  const remove = useRemoveLock(lock.id);
  const toast = useToast();
  if (!useMay('admin')) return null;
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="small" isBusy={remove.isPending} aria-label={`Unlock ${lock.fileName}`}>
          {!remove.isPending && <LockOpen aria-hidden />}
          <span className="max-sm:hidden">Unlock</span>
        </Button>
      }
      title={`Unlock ${lock.fileName}?`}
      confirm="Unlock it"
      onConfirm={() => {
        remove.mutate(undefined, {
          onSuccess: () => {
            toast('good', `${lock.fileName} is unlocked.`);
          },
          onError: (error) => {
            toast('bad', describeFailure(error));
          },
        });
      }}
    >
      It may be planned again at once, even if it went out a short while ago.
    </ConfirmDialog>
  );
}
