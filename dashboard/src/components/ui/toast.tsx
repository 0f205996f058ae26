'use client';

import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

type ToastTone = 'good' | 'bad' | 'neutral';
type Toast = { id: number; tone: ToastTone; text: string };

const icons = { good: CircleCheck, bad: CircleAlert, neutral: Info };
const colours = { good: 'text-good', bad: 'text-bad', neutral: 'text-accent' };
const shownFor = 6_000;

const ToastContext = createContext<(tone: ToastTone, text: string) => void>(() => undefined);

/** Says what came of an action, in one sentence. */
export function useToast() {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(1);
  const show = useCallback((tone: ToastTone, text: string) => {
    const id = next.current++;
    setToasts((shown) => [...shown.slice(-2), { id, tone, text }]);
  }, []);
  const remove = useCallback((id: number) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
  }, []);
  return (
    <ToastContext value={useMemo(() => show, [show])}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(env(safe-area-inset-bottom)+4.75rem)] z-60 flex flex-col items-center gap-2 md:inset-x-auto md:right-6 md:bottom-6 md:items-end"
      >
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onEnd={remove} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastLine({ toast, onEnd }: { toast: Toast; onEnd: (id: number) => void }) {
  const Icon = icons[toast.tone];
  useEffect(() => {
    const timer = setTimeout(() => {
      onEnd(toast.id);
    }, shownFor);
    return () => {
      clearTimeout(timer);
    };
  }, [toast.id, onEnd]);
  return (
    <div className="appear pointer-events-auto flex max-w-sm items-start gap-2.5 rounded-xl border bg-raised px-4 py-3 shadow-float">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colours[toast.tone]}`} />
      <p className="text-pretty">{toast.text}</p>
    </div>
  );
}
