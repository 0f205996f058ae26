import type { Status } from '@/lib/api/types';
import { formatAgo, formatCount, formatInSentence } from '@/lib/format';

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** The state in one true sentence, the most pressing thing first, and what else matters beside it. */
export function headlineOf(status: Status, now: number): { headline: string; rest: string } {
  const { chat } = status;
  if (!chat) return { headline: 'No chat is connected yet.', rest: 'Add the bot to your team’s group: the first message there connects it.' };
  const next = status.next ? formatInSentence(status.next.scheduledFor, chat.timeZone, now) : undefined;
  if (status.awaiting > 0) {
    const count = words[status.awaiting] ?? String(status.awaiting);
    const rest = chat.isPaused
      ? 'Posting is paused, so nothing else goes out.'
      : next
        ? `The next one goes out ${next}.`
        : 'After that, nothing is planned.';
    return { headline: status.awaiting === 1 ? 'One post waits for a decision.' : `${count} posts wait for a decision.`, rest };
  }
  if (chat.isPaused) {
    const since = chat.pausedAt === null ? '' : ` It was paused ${formatAgo(chat.pausedAt, now)}.`;
    return { headline: 'Posting is paused.', rest: `${formatCount(status.queued, 'planned post')} on hold.${since}` };
  }
  if (next === undefined) return { headline: 'Nothing is planned.', rest: 'Fill the plan on its page, or from the team’s chat.' };
  return { headline: `The next post goes out ${next}.`, rest: 'Nothing waits for you.' };
}
