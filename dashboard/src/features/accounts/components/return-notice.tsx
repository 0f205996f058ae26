'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/lib/class-names';
import { useUrlFilter } from '@/lib/use-url-filter';
import { sayReturn } from './say-account';

/** What came of connecting, to whoever has just come back from Meta, on the page of the team that began it: the browser may show another team's by now. */
export function ReturnNotice({ teamId }: { teamId: string | undefined }) {
  const [connected, setConnected] = useUrlFilter('connected');
  const [refused, setRefused] = useUrlFilter('refused');
  const [lost, setLost] = useUrlFilter('lost');
  const [team, setTeam] = useUrlFilter('team');
  // A way back that nobody knows is no team's.
  const isNobodys = team === '' && connected === '' && refused === 'stale';
  const notice = team === teamId || isNobodys ? sayReturn(connected, refused, lost) : undefined;
  if (!notice) return null;
  const isGood = notice.tone === 'good';
  const Icon = isGood ? CircleCheck : CircleAlert;
  return (
    <div
      role={isGood ? 'status' : 'alert'}
      className={classNames('flex items-start gap-2.5 rounded-panel px-4 py-3', isGood ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad')}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="min-w-0 flex-1 text-pretty">{notice.text}</p>
      <Button
        variant="ghost"
        size="small"
        aria-label="Hide this"
        onClick={() => {
          setConnected('');
          setRefused('');
          setLost('');
          setTeam('');
        }}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
