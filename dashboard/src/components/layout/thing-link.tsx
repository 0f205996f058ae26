import Link from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link to one thing, such as a picture. It is not fetched ahead: one exported page serves all things of a kind, so that nothing would be gained, and
 * Next would ask for that page again and again as long as the link is in sight.
 */
export function ThingLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
