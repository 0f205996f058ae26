'use client';

import './globals.css';

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="flex min-h-dvh flex-col items-center justify-center gap-4">
          <h1 className="text-xl font-semibold">This page broke.</h1>
          <button type="button" className="rounded-control border px-4 py-2" onClick={reset}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
