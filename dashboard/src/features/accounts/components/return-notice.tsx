'use client';

import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/lib/class-names';
import { useUrlFilter } from '@/lib/use-url-filter';
import { sayReturn } from './say-account';

/** What came of connecting, to whoever has just come back from Meta. */
export function ReturnNotice() {
  const [connected, setConnected] = useUrlFilter('connected');
  const [refused, setRefused] = useUrlFilter('refused');
  const [lost, setLost] = useUrlFilter('lost');
  const notice = sayReturn(connected, refused, lost);
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
        }}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
