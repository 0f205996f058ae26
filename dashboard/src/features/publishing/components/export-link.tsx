import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { HistoryStatus } from '../api/list-history';

/** The record as a file, filtered as it is shown. The browser asks with the session's cookie, as it does for pictures. */
export function ExportLink({ status }: { status?: HistoryStatus }) {
  return (
    <Button asChild size="small">
      <a href={`/api/v1/history/export${status === undefined ? '' : `?status=${status}`}`} download>
        <Download aria-hidden /> Export CSV
      </a>
    </Button>
  );
}
