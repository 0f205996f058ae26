import { Button } from './button';

type MoreButtonProps = { hasMore: boolean; isBusy: boolean; onMore: () => void };

/** Fetches the next page of a list. */
export function MoreButton({ hasMore, isBusy, onMore }: MoreButtonProps) {
  return hasMore ? (
    <div className="flex justify-center p-4">
      <Button isBusy={isBusy} onClick={onMore}>
        Show more
      </Button>
    </div>
  ) : null;
}
