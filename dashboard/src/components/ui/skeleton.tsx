import { classNames } from '@/lib/class-names';

/** Stands where something will be; the region around it says that it is busy. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames('shimmer rounded-md', className)} />;
}

/** Rows of a list that is on its way. */
export function SkeletonRows({ rows, label, withPicture = false }: { rows: number; label: string; withPicture?: boolean }) {
  return (
    <div role="status" aria-busy="true" className="divide-y">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3 px-4 py-3 sm:px-5">
          {withPicture && <Skeleton className="h-14 w-8" />}
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton className="h-3.5 w-2/5" />
            <Skeleton className="h-3 w-3/5" />
          </div>
          <Skeleton className="h-3.5 w-12" />
        </div>
      ))}
    </div>
  );
}
