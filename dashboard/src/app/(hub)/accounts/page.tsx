'use client';

import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PageTitle } from '@/components/layout/page-title';
import { useAccounts } from '@/features/accounts/api/list-accounts';
import { AccountList } from '@/features/accounts/components/account-list';
import { ConnectButtons } from '@/features/accounts/components/connect-buttons';
import { ReturnNotice } from '@/features/accounts/components/return-notice';
import { useMe } from '@/features/teams/api/get-me';
import { useSettings } from '@/features/teams/api/get-settings';

export default function AccountsPage() {
  const { logins, isInstagramOn } = useAccounts().data ?? { logins: [], isInstagramOn: false };
  const chats = useSettings().data?.chats ?? [];
  const me = useMe().data;
  return (
    <>
      <PageTitle title="Accounts" />
      <PageHeader title="Accounts" action={isInstagramOn ? <ConnectButtons logins={logins} /> : undefined}>
        Where Storyline posts to, and how long it may.
      </PageHeader>
      <div className="flex flex-col gap-5 sm:gap-6">
        <Suspense>
          <ReturnNotice teamId={me?.teamId} />
        </Suspense>
        <AccountList chats={chats} />
      </div>
    </>
  );
}
