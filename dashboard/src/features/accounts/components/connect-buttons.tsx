'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { Login } from '@/lib/api/types';
import { useMay } from '@/lib/member';
import { useConnectAccounts } from '../api/connect-accounts';

type ConnectButtonsProps = { logins: readonly Login[]; go?: (address: string) => void };

const names: Record<Login['login'], string> = { facebook: 'Facebook', instagram: 'Instagram' };

function leave(address: string) {
  window.location.assign(address);
}

/** One button for each login that this installation has an app for. */
export function ConnectButtons({ logins, go = leave }: ConnectButtonsProps) {
  const connect = useConnectAccounts(go);
  const toast = useToast();
  if (!useMay('admin')) return null;
  return logins
    .filter((login) => login.isConfigured)
    .map(({ login }) => (
      <Button
        key={login}
        variant={login === 'facebook' ? 'primary' : 'outline'}
        isBusy={connect.isPending && connect.variables === login}
        onClick={() => {
          connect.mutate(login, {
            onError: (error) => {
              toast('bad', describeFailure(error));
            },
          });
        }}
      >
        <Plus aria-hidden />
        {`Connect with ${names[login]}`}
      </Button>
    ));
}
