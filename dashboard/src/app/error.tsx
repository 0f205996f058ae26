'use client';

import { TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="flex min-h-dvh">
      <EmptyState icon={TriangleAlert} title="This page broke." action={<Button onClick={reset}>Try again</Button>}>
        That is a fault of Storyline, not yours. Nothing was lost: the page only shows what is stored.
      </EmptyState>
    </main>
  );
}
