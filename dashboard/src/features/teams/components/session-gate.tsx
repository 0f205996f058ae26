'use client';

import { LoaderCircle } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { ErrorState } from '@/components/ui/error-state';
import { isSignedOut } from '@/lib/api/problem';
import type { Me } from '@/lib/api/types';
import { useHydrated } from '@/lib/use-hydrated';
import { useMe } from '../api/get-me';
import { useSignInDemo } from '../api/sign-in-demo';
import { SignIn } from './sign-in';
import { hasSignedOut } from './visit';

/**
 * Shows what is inside to somebody who is signed in; to others, the way in, at the address they came for. A try-out lets a visitor in
 * by itself, and lets one whose session ended back in without a word; only who has signed out is asked.
 */
export function SessionGate({ children }: { children: (me: Me) => ReactNode }) {
  const isHydrated = useHydrated();
  const me = useMe();
  const demo = useSignInDemo();
  const { mutate, reset, status } = demo;
  const isOut = isSignedOut(me.error);

  useEffect(() => {
    if (!isOut && status !== 'idle' && status !== 'pending') reset();
    if (isOut && status === 'idle' && !hasSignedOut()) mutate();
  }, [isOut, status, mutate, reset]);

  if (isHydrated && isOut && (hasSignedOut() || demo.isError || demo.isSuccess)) return <SignIn demo={demo} />;
  if (me.data) return children(me.data);
  if (isHydrated && me.isError && !isOut) {
    return (
      <main className="flex min-h-dvh">
        <ErrorState what="Storyline" error={me.error} onRetry={() => void me.refetch()} />
      </main>
    );
  }
  return (
    <main className="flex min-h-dvh items-center justify-center" aria-busy="true">
      <LoaderCircle aria-hidden className="size-5 text-ink-soft motion-safe:animate-spin" />
      <span className="sr-only">Loading Storyline</span>
    </main>
  );
}
