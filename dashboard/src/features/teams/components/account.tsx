'use client';

import { LogOut } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Me } from '@/lib/api/types';
import { formatWords } from '@/lib/format';
import { useSignOut } from '../api/sign-out';
import { rememberSignOut } from './visit';

/** Who is signed in, and the way out. */
export function Account({ me }: { me: Me }) {
  const signOut = useSignOut();
  return (
    <div className="flex items-center gap-2.5">
      <span aria-hidden className="flex size-8 items-center justify-center rounded-full bg-accent-soft font-semibold text-accent">
        {me.name
          .replace(/^(@|the )/, '')
          .charAt(0)
          .toUpperCase()}
      </span>
      <div className="min-w-0 flex-1 leading-tight">
        <p className="text-[0.8125rem] font-medium break-words">{me.name}</p>
        <p className="text-xs text-ink-soft">{formatWords(me.role)}</p>
      </div>
      <Button
        variant="ghost"
        size="icon"
        aria-label="Sign out"
        title="Sign out"
        isBusy={signOut.isPending}
        onClick={() => {
          rememberSignOut(true);
          signOut.mutate();
        }}
      >
        {!signOut.isPending && <LogOut aria-hidden />}
      </Button>
    </div>
  );
}
