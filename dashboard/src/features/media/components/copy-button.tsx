'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

const shownFor = 2_000;

/** Puts a text on the clipboard, where the browser allows it. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => {
      setDone(false);
    }, shownFor);
    return () => {
      clearTimeout(timer);
    };
  }, [isDone]);
  if (!window.isSecureContext) return null;
  return (
    <Button
      variant="ghost"
      size="small"
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => {
          setDone(true);
        });
      }}
    >
      {isDone ? <Check aria-hidden /> : <Copy aria-hidden />}
      {isDone ? 'Copied' : `Copy ${what}`}
    </Button>
  );
}
