'use client';

import { PageHeader } from '@/components/layout/page-header';
import { PageTitle } from '@/components/layout/page-title';
import { useStatus } from '@/features/operations/api/get-status';
import { PoliciesPanel } from '@/features/publishing/components/policies-panel';
import { MixPanel } from '@/features/scheduling/components/mix-panel';
import { useSettings } from '@/features/teams/api/get-settings';
import { ChatSettingsPanels } from '@/features/teams/components/chat-settings-panel';

export default function SettingsPage() {
  const categories = useStatus().data?.library.map((stock) => stock.category) ?? [];
  const chats = useSettings().data?.chats ?? [];
  return (
    <>
      <PageTitle title="Settings" />
      <PageHeader title="Settings">How posting is set, and which category gets how much of the plan.</PageHeader>
      <div className="grid items-start gap-5 sm:gap-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5 sm:gap-6">
          <ChatSettingsPanels />
        </div>
        <div className="flex min-w-0 flex-col gap-5 sm:gap-6">
          <MixPanel categories={categories} />
          {chats.map((chat) => (
            <PoliciesPanel key={chat.id} chat={chat} />
          ))}
        </div>
      </div>
    </>
  );
}
