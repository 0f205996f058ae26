'use client';

import { AtSign } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Chat } from '@/lib/api/types';
import { useMay } from '@/lib/member';
import { useAccounts } from '../api/list-accounts';
import { AccountPanel } from './account-panel';

/** The accounts of the team. */
export function AccountList({ chats }: { chats: readonly Chat[] }) {
  const accounts = useAccounts();
  const mayConnect = useMay('admin');
  if (accounts.isError && !accounts.data)
    return (
      <ErrorState className="rounded-panel border bg-surface" what="The accounts" error={accounts.error} onRetry={() => void accounts.refetch()} />
    );
  if (!accounts.data) {
    return (
      <div className="rounded-panel border bg-surface">
        <SkeletonRows rows={4} label="Loading the accounts" />
      </div>
    );
  }
  const { items, isInstagramOn, logins } = accounts.data;
  if (items.length === 0) {
    return (
      <EmptyState className="rounded-panel border bg-surface" icon={AtSign} title="No Instagram account is connected.">
        {howToBegin(isInstagramOn, logins.some((login) => login.isConfigured), mayConnect)}
      </EmptyState>
    );
  }
  return (
    <div className="grid items-start gap-5 sm:gap-6 lg:grid-cols-2">
      {items.map((account) => (
        <AccountPanel key={account.id} account={account} chats={chats} isInstagramOn={isInstagramOn} />
      ))}
    </div>
  );
}

function howToBegin(isInstagramOn: boolean, isConfigured: boolean, mayConnect: boolean): string {
  if (!isInstagramOn) return 'Instagram is switched off in this installation: set ENABLE_INSTAGRAM_API=true and start Storyline again. Until then the team posts by hand.';
  if (!isConfigured) return 'This installation has no app at Meta yet: set FACEBOOK_APP_ID and FACEBOOK_APP_SECRET, or those of INSTAGRAM_APP.';
  return mayConnect ? 'Connect one, and Storyline can post by itself. Until then the team posts by hand.' : 'An admin can connect one. Until then the team posts by hand.';
}
