'use client';

import { Power, RefreshCw, Send } from 'lucide-react';
import { ConfirmDialog } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { describeFailure } from '@/lib/api/problem';
import type { Account, Chat } from '@/lib/api/types';
import { useMay } from '@/lib/member';
import { useChangeAccount, type AccountChange } from '../api/change-account';
import { useRevokeAccount } from '../api/revoke-account';
import { sayState } from './say-account';

/** What an admin can do with an account. */
export function AccountActions({ account, chats, isInstagramOn }: { account: Account; chats: readonly Chat[]; isInstagramOn: boolean }) {
  const change = useChangeAccount(account.id);
  const revoke = useRevokeAccount(account.id);
  const toast = useToast();
  if (!useMay('admin')) return null;
  const onError = (error: Error) => {
    toast('bad', describeFailure(error));
  };
  const make = (wanted: AccountChange, say: (after: Account) => string) => {
    change.mutate(wanted, {
      onSuccess: (after) => {
        toast('good', say(after));
      },
      onError,
    });
  };
  if (account.state === 'deactivated') {
    return (
      <Button
        size="small"
        isBusy={change.isPending}
        onClick={() => {
          make({ to: 'reactivate' }, () => `@${account.username} is switched on again.`);
        }}
      >
        Switch on
      </Button>
    );
  }
  const others = chats.filter((chat) => !account.chats.some((active) => active.id === chat.id));
  return (
    <>
      {others.map((chat) => (
        <Button
          key={chat.id}
          size="small"
          isBusy={change.isPending}
          onClick={() => {
            make({ to: 'activate', chatId: chat.id }, () => `${chat.name} posts to @${account.username} now.`);
          }}
        >
          <Send aria-hidden />
          {chats.length === 1 ? 'Post here' : `Post here from ${chat.name}`}
        </Button>
      ))}
      {isInstagramOn && account.refreshedAt !== null && (
        <>
          <Button
            size="small"
            isBusy={change.isPending}
            onClick={() => {
              make({ to: 'check' }, (after) => `@${after.username}: ${sayState(after).text.toLowerCase()}.`);
            }}
          >
            <RefreshCw aria-hidden />
            Check
          </Button>
          <ConfirmDialog
            trigger={
              <Button variant="quietDanger" size="small" isBusy={revoke.isPending}>
                Disconnect
              </Button>
            }
            title={`Disconnect @${account.username}?`}
            confirm="Disconnect it"
            isDangerous
            onConfirm={() => {
              revoke.mutate(undefined, {
                onSuccess: ({ usernames }) => {
                  toast('good', `Disconnected: ${usernames.map((name) => `@${name}`).join(', ')}.`);
                },
                onError,
              });
            }}
          >
            Storyline&apos;s permission is taken back at Meta, and its token is forgotten. Accounts that the same person allowed through Facebook go with it.
          </ConfirmDialog>
        </>
      )}
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="small" isBusy={change.isPending}>
            <Power aria-hidden />
            Switch off
          </Button>
        }
        title={`Switch @${account.username} off?`}
        confirm="Switch it off"
        onConfirm={() => {
          make({ to: 'deactivate' }, () => `@${account.username} is switched off.`);
        }}
      >
        No chat posts to it any more. Its token stays, so that it can be switched on again.
      </ConfirmDialog>
    </>
  );
}
