import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { ToastProvider } from '@/components/ui/toast';
import { createQueryClient } from '@/lib/api/query-client';

type Answer = { status?: number; body?: unknown };

/** Answers the page's requests, named as 'GET /api/v1/queue'; one that is not known fails the test. Returns what was asked. */
export function answerRequests(answers: Record<string, (address: URL) => Answer>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    const address = new URL(request.url);
    const name = `${request.method} ${address.pathname}`;
    asked.push(name);
    const answer = answers[name]?.(address);
    if (!answer) return Promise.reject(new Error(`Nobody answers ${name}.`));
    const { status = 200, body } = answer;
    return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status, headers: { 'content-type': 'application/json' } }));
  });
  return asked;
}

/** Renders with what every page has around it. */
export function renderPage(page: ReactNode) {
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <ToastProvider>{page}</ToastProvider>
    </QueryClientProvider>,
  );
}
