'use client';

import { Bot } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Chat, Policy } from '@/lib/api/types';
import { useMay } from '@/lib/member';
import { usePolicies } from '../api/list-policies';
import { PolicyEditor } from './policy-editor';
import { sayPolicy } from './say-policy';

/** What Storyline publishes by itself in a chat, category by category. */
export function PoliciesPanel({ chat }: { chat: Chat }) {
  const policies = usePolicies(chat.id);
  return (
    <Panel title="Published by itself" note={chat.name}>
      {!chat.enableInstagramApi && (
        <p className="border-b px-4 py-2.5 text-[0.8125rem] text-ink-soft sm:px-5">Instagram is off in this chat: until it is on, the team is asked for every post.</p>
      )}
      {policies.data ? (
        <ul className="divide-y">
          {policies.data.map((policy) => (
            <PolicyRow key={policy.category ?? ''} chatId={chat.id} policy={policy} />
          ))}
        </ul>
      ) : policies.isError ? (
        <ErrorState what="The policies" error={policies.error} onRetry={() => void policies.refetch()} />
      ) : (
        <SkeletonRows rows={3} label="Loading the policies" />
      )}
    </Panel>
  );
}

function PolicyRow({ chatId, policy }: { chatId: string; policy: Policy }) {
  const mayChange = useMay('admin');
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="flex flex-col gap-3 px-4 py-2.5 sm:px-5">
      <div className="flex items-center gap-3">
        {policy.mode === 'automatic' && <Bot aria-hidden className="size-4 text-accent" />}
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium">{policy.category ?? 'All other categories'}</p>
          <p className="text-[0.8125rem] text-ink-soft">
            {sayPolicy(policy)}
            {!policy.isOwn && policy.category !== null && ', like all others'}
          </p>
        </div>
        {mayChange && (
          <Button
            variant="ghost"
            size="small"
            aria-expanded={isOpen}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {isOpen ? 'Done' : 'Change'}
          </Button>
        )}
      </div>
      {isOpen && <PolicyEditor chatId={chatId} policy={policy} />}
    </li>
  );
}
