import { When } from '@/components/layout/when';
import { Panel } from '@/components/ui/panel';
import type { Publication } from '@/lib/api/types';

/** Every publish call that was made, with what Instagram answered. */
export function PublishCalls({ calls }: { calls: Publication['calls'] }) {
  return (
    <Panel title="Publish calls" note={calls.length > 0 ? calls.length : undefined}>
      {calls.length === 0 ? (
        <p className="px-4 py-3 text-ink-soft sm:px-5">None was made.</p>
      ) : (
        <ol className="divide-y">
          {calls.map((call) => (
            <li key={call.attempt} className="px-4 py-2.5 sm:px-5">
              <p className="flex flex-wrap justify-between gap-x-6">
                <span className="font-medium">Call {call.attempt}</span>
                <When at={call.startedAt} as="dayTime" className="text-[0.8125rem] text-ink-soft tabular-nums" />
              </p>
              <p className="text-[0.8125rem] text-pretty break-words text-ink-soft first-letter:uppercase">{call.answer ?? 'no answer'}</p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
