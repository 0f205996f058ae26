import { CircleAlert, CircleHelp, TriangleAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import type { MediaItem } from '@/lib/api/types';

/** What Instagram's story rules say about a file, when it is more than yes. */
export function VerdictBadge({ item }: { item: MediaItem }) {
  const title = item.verdictReasons.join(' ');
  if (item.verdict === 'invalid') {
    return (
      <Badge tone="bad" title={title}>
        <CircleAlert aria-hidden /> Cannot be posted
      </Badge>
    );
  }
  if (item.verdict === 'warning') {
    return (
      <Badge tone="warn" title={title}>
        <TriangleAlert aria-hidden /> Less than ideal
      </Badge>
    );
  }
  return item.verdict === 'notProbed' ? (
    <Badge title={title}>
      <CircleHelp aria-hidden /> Not looked into
    </Badge>
  ) : null;
}
