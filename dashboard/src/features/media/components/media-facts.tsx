import type { ReactNode } from 'react';
import { When } from '@/components/layout/when';
import { Panel } from '@/components/ui/panel';
import type { MediaItem } from '@/lib/api/types';
import { formatBytes, formatDuration, formatNumber, formatTimes, formatWords } from '@/lib/format';
import { CopyButton } from './copy-button';

/** What is known of the file. */
export function MediaFacts({ item }: { item: MediaItem }) {
  return (
    <Panel title="About it">
      <dl className="grid grid-cols-1 px-4 sm:grid-cols-2 sm:gap-x-8 sm:px-5 [&>div]:border-b [&>div]:py-2.5 [&>div:last-child]:border-b-0">
        {item.caption !== null && (
          <Fact label="Caption" isWide>
            <span className="whitespace-pre-line">{item.caption}</span>
            <CopyButton text={item.caption} what="caption" />
          </Fact>
        )}
        {item.linkUrl !== null && (
          <Fact label="Link" isWide>
            <a href={item.linkUrl} rel="noreferrer" target="_blank" className="break-all text-accent hover:underline">
              {item.linkUrl}
            </a>
            <CopyButton text={item.linkUrl} what="link" />
          </Fact>
        )}
        <Fact label="Posted">{formatTimes(item.timesPosted)}</Fact>
        <Fact label="Last posted">{item.lastPostedAt === null ? 'never' : <When at={item.lastPostedAt} as="dayTime" />}</Fact>
        <Fact label="Size">
          {item.width > 0 ? `${formatNumber(item.width)} × ${formatNumber(item.height)} pixels` : 'not known'}
          {item.durationSeconds !== null && `, ${formatDuration(item.durationSeconds)}`}
        </Fact>
        <Fact label="File">
          {item.mimeType}, {formatBytes(item.fileSize)}
        </Fact>
        <Fact label="Came in">
          <When at={item.createdAt} as="dayTime" />, {sources[item.source] ?? formatWords(item.source).toLowerCase()}
        </Fact>
        <Fact label="Last looked at">
          <When at={item.indexedAt} as="dayTime" />
        </Fact>
        <Fact label="Lies at" isWide>
          <span className="break-all">{item.filePath}</span>
        </Fact>
      </dl>
    </Panel>
  );
}

const sources: Record<string, string> = { folder: 'from a folder', upload: 'uploaded', telegram: 'sent to the bot' };

function Fact({ label, isWide = false, children }: { label: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={isWide ? 'sm:col-span-2' : undefined}>
      <dt className="text-[0.8125rem] text-ink-soft">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
