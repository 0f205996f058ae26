import { Ban, Check, SkipForward, X, type LucideIcon } from 'lucide-react';
import type { HistoryItem } from '@/lib/api/types';
import { classNames } from '@/lib/class-names';

const marks: Record<HistoryItem['status'], { icon: LucideIcon; text: string; look: string }> = {
  posted: { icon: Check, text: 'Posted', look: 'bg-good-soft text-good' },
  skipped: { icon: SkipForward, text: 'Skipped', look: 'bg-warn-soft text-warn' },
  rejected: { icon: Ban, text: 'Rejected', look: 'bg-bad-soft text-bad' },
  failed: { icon: X, text: 'Failed', look: 'bg-bad text-accent-ink' },
};

/** What became of a post, as a word. */
export function historyWord(status: HistoryItem['status']): string {
  return marks[status].text;
}

/** What became of a post, as a sign; the word stands beside it. */
export function HistoryMark({ status, className }: { status: HistoryItem['status']; className?: string }) {
  const { icon: Icon, look } = marks[status];
  return (
    <span aria-hidden className={classNames('flex size-6 shrink-0 items-center justify-center rounded-full', look, className)}>
      <Icon className="size-3.5" strokeWidth={2.5} />
    </span>
  );
}
