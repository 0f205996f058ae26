'use client';

import { Pause, Play } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { Chat } from '@/lib/api/types';
import { formatCount } from '@/lib/format';
import { useMay } from '@/lib/member';
import { useSwitchPosting } from '../api/switch-posting';

/** Stop and go. */
export function PostingSwitchButton({ chat }: { chat: Chat }) {
  const change = useSwitchPosting();
  const toast = useToast();
  if (!useMay('operator')) return null;
  const to = chat.isPaused ? 'resume' : 'pause';
  return (
    <Button
      variant={chat.isPaused ? 'primary' : 'outline'}
      isBusy={change.isPending}
      onClick={() => {
        change.mutate(
          { chatId: chat.id, to },
          {
            onSuccess: ({ missed }) => {
              const asked =
                missed > 0 ? ` ${formatCount(missed, 'post')} came due meanwhile: the team is asked in its chat what becomes of them.` : '';
              toast('good', to === 'pause' ? 'Posting is paused. Cards that wait stay where they are.' : `Posting goes on.${asked}`);
            },
            onError: (error) => {
              toast('bad', describeFailure(error));
            },
          },
        );
      }}
    >
      {!change.isPending && (chat.isPaused ? <Play aria-hidden /> : <Pause aria-hidden />)}
      {chat.isPaused ? 'Resume posting' : 'Pause'}
    </Button>
  );
}
