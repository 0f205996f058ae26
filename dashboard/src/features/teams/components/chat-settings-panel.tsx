'use client';

import { MessagesSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import { When } from '@/components/layout/when';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Panel } from '@/components/ui/panel';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Chat } from '@/lib/api/types';
import { formatCount, formatWindow, formatWords } from '@/lib/format';
import { useSettings } from '../api/get-settings';
import { PostingSwitchButton } from './posting-switch-button';

const policies: Record<Chat['catchUpPolicy'], string> = {
  ask: 'the team is asked',
  gradual: 'one goes out at once, the rest move into the coming slots',
  skip: 'they leave the plan',
};

/** How each work chat is set. */
export function ChatSettingsPanels() {
  const settings = useSettings();
  if (settings.isError && !settings.data)
    return (
      <ErrorState className="rounded-panel border bg-surface" what="The settings" error={settings.error} onRetry={() => void settings.refetch()} />
    );
  if (!settings.data) {
    return (
      <div className="rounded-panel border bg-surface">
        <SkeletonRows rows={6} label="Loading the settings" />
      </div>
    );
  }
  if (settings.data.chats.length === 0) {
    return (
      <EmptyState className="rounded-panel border bg-surface" icon={MessagesSquare} title="No chat is connected yet.">
        Add the bot to your team&apos;s group: the first message there connects it.
      </EmptyState>
    );
  }
  return settings.data.chats.map((chat) => <ChatPanel key={chat.id} chat={chat} />);
}

function ChatPanel({ chat }: { chat: Chat }) {
  return (
    <Panel title={chat.name} action={<PostingSwitchButton chat={chat} />}>
      <dl className="divide-y">
        <Setting label="Posting">
          {chat.isPaused ? (
            <span className="font-medium text-warn">
              paused
              {chat.pausedAt !== null && (
                <>
                  {' '}
                  <When at={chat.pausedAt} as="ago" />
                </>
              )}
            </span>
          ) : (
            'on'
          )}
        </Setting>
        <Setting label="Pace">{formatCount(chat.postsPerDay, 'post')} a day</Setting>
        <Setting label="Hours">
          {formatWindow(chat.postingHoursStart, chat.postingHoursEnd)}, {chat.timeZone} time
        </Setting>
        <Setting label="After a post, a picture rests">{formatCount(chat.repostTtlDays, 'day')}</Setting>
        <Setting label="After a skip, a picture rests">{formatCount(chat.skipTtlDays, 'day')}</Setting>
        <Setting label="Posts missed during a pause">{policies[chat.catchUpPolicy]}</Setting>
        <Setting label="Dry run">{chat.dryRunMode ? 'on: cards are sent, nothing is recorded' : 'off'}</Setting>
        <Setting label="Instagram">{chat.enableInstagramApi ? 'Storyline may publish by itself' : 'people post by hand'}</Setting>
        <Setting label="Cards">{formatWords(chat.captionStyle).toLowerCase()}</Setting>
      </dl>
    </Panel>
  );
}

function Setting({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 px-4 py-2.5 sm:px-5">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
