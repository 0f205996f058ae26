'use client';

import { TriangleAlert } from 'lucide-react';
import { When } from '@/components/layout/when';
import { formatCount } from '@/lib/format';
import { useStatus } from '../api/get-status';

/** What needs a person, above everything else; nothing when nothing does. */
export function Alerts() {
  const alerts = useStatus().data?.alerts ?? [];
  if (alerts.length === 0) return null;
  return (
    <section aria-label="Needs attention" className="divide-y overflow-hidden rounded-panel border border-warn/40 bg-warn-soft">
      {alerts.map((alert) => (
        <div key={alert.id} className="flex items-start gap-3 px-4 py-3">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          <p className="min-w-0 flex-1 text-pretty">{alert.message}</p>
          <span className="shrink-0 text-[0.8125rem] text-warn tabular-nums">
            <When at={alert.lastSeenAt} as="ago" />
            {alert.count > 1 && <span className="max-sm:hidden">, {formatCount(alert.count, 'time')}</span>}
          </span>
        </div>
      ))}
    </section>
  );
}
