import { classNames } from '@/lib/class-names';
import { formatReasons } from '@/lib/format';

/** Why the plan chose this picture. */
export function WhyThisOne({ reasons, className }: { reasons: readonly string[]; className?: string }) {
  if (reasons.length === 0) return null;
  return (
    <p className={classNames('text-pretty text-ink-soft', className)}>
      <span className="sr-only">Why this one: </span>
      {formatReasons(reasons)}
    </p>
  );
}
