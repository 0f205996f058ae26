import { Brand } from './brand';
import { LiveIndicator } from './live-indicator';

/** The head of a phone's page. */
export function TopBar() {
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center justify-between border-b bg-surface/95 px-4 backdrop-blur md:hidden">
      <Brand />
      <LiveIndicator />
    </header>
  );
}
