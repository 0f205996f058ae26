import { Brand } from '@/components/layout/brand';
import { Button } from '@/components/ui/button';
import { ApiProblem, describeFailure } from '@/lib/api/problem';
import type { useSignInDemo } from '../api/sign-in-demo';
import { rememberSignOut } from './visit';

/** The way in. */
export function SignIn({ demo }: { demo: ReturnType<typeof useSignInDemo> }) {
  const isNoDemo = demo.error instanceof ApiProblem && demo.error.status === 404;
  const trouble = demo.isError
    ? describeFailure(demo.error)
    : demo.isSuccess
      ? 'The browser did not keep the session: allow cookies for this address.'
      : undefined;
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-6">
      <div className="w-full max-w-sm">
        <Brand />
        <h1 className="mt-8 text-[1.75rem] leading-tight font-semibold tracking-[-0.02em]">{isNoDemo ? 'You are not signed in.' : 'Look around.'}</h1>
        {isNoDemo ? (
          <p className="mt-2 text-pretty text-ink-soft">
            This Storyline is not a demo, and it has no sign-in for browsers yet. Use the team&apos;s chat and the command line, or start{' '}
            <code className="rounded bg-sunken px-1 py-0.5 font-sans text-ink">storyline demo</code> to look around.
          </p>
        ) : (
          <>
            <p className="mt-2 text-pretty text-ink-soft">
              This is a try-out with a made-up shop. Everything works, nothing leaves this machine, and no account is needed.
            </p>
            {trouble !== undefined && (
              <p role="alert" className="mt-3 text-pretty text-bad">
                {trouble}
              </p>
            )}
            <Button
              variant="primary"
              className="mt-6 w-full"
              isBusy={demo.isPending}
              onClick={() => {
                rememberSignOut(false);
                demo.mutate();
              }}
            >
              Enter the demo
            </Button>
          </>
        )}
      </div>
    </main>
  );
}
