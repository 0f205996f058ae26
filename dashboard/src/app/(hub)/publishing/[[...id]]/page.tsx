import { PublishingRoute } from './publishing-route';

/** One exported page serves the list and every post in it; which one is read from the address. */
export function generateStaticParams() {
  return [{ id: [] }];
}

export default function PublishingPage() {
  return <PublishingRoute />;
}
