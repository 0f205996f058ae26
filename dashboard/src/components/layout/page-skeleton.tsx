import { Skeleton } from '@/components/ui/skeleton';

/** A page that is on its way. */
export function PageSkeleton() {
  return (
    <div role="status" aria-busy="true" className="flex flex-col gap-4">
      <span className="sr-only">Loading the page</span>
      <Skeleton className="h-4 w-40" />
      <Skeleton className="h-9 w-full max-w-md" />
      <Skeleton className="mt-2 h-1.5 w-full" />
      <div className="mt-4 grid gap-5 lg:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]">
        <Skeleton className="h-80 rounded-panel" />
        <Skeleton className="h-80 rounded-panel" />
      </div>
    </div>
  );
}
