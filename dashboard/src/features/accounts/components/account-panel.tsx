'use client';

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { When } from '@/components/layout/when';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import type { Account, Chat } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { useQuota } from '../api/get-quota';
import { AccountActions } from './account-actions';
import { isUsable, sayState, sayToken } from './say-account';

type AccountPanelProps = { account: Account; chats: readonly Chat[]; isInstagramOn: boolean };

/** One Instagram account: how it stands, and who posts to it. */
export function AccountPanel({ account, chats, isInstagramOn }: AccountPanelProps) {
  const state = sayState(account);
  return (
    <Panel title={`@${account.username}`} note={account.displayName} action={<Badge tone={state.tone}>{state.text}</Badge>}>
      {account.hints.length > 0 && (
        <ul className="flex flex-col gap-2 border-b bg-warn-soft px-4 py-3 text-warn sm:px-5">
          {account.hints.map((hint) => (
            <li key={hint} className="flex items-start gap-2 text-pretty">
              <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
              {hint}
            </li>
          ))}
        </ul>
      )}
      <dl className="divide-y">
        <Fact label="Token">
          {sayToken(account)}
          {account.expiresAt !== null && (
            <span className="text-ink-soft">
              {' until '}
              <When at={account.expiresAt} as="day" />
            </span>
          )}
        </Fact>
        <Fact label="Active in">{account.chats.length === 0 ? 'no chat' : account.chats.map((chat) => chat.name).join(', ')}</Fact>
        <Fact label="Posts left">
          <Quota account={account} isInstagramOn={isInstagramOn} />
        </Fact>
        <Fact label="Connected through">{account.login === 'facebook' ? 'Facebook' : 'Instagram'}</Fact>
      </dl>
      <div className="flex flex-wrap gap-2 border-t px-4 py-3 empty:hidden sm:px-5">
        <AccountActions account={account} chats={chats} isInstagramOn={isInstagramOn} />
      </div>
    </Panel>
  );
}

function Quota({ account, isInstagramOn }: { account: Account; isInstagramOn: boolean }) {
  const quota = useQuota(account.id, isInstagramOn && isUsable(account));
  if (quota.data) return `${formatNumber(quota.data.left)} of ${formatNumber(quota.data.total)}`;
  if (quota.isError) return <span className="text-ink-soft">Instagram does not say</span>;
  return <span className="text-ink-soft">{quota.isLoading ? 'asking …' : '–'}</span>;
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 px-4 py-2.5 sm:px-5">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
