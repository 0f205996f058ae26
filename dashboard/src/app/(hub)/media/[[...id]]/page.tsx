import { MediaRoute } from './media-route';

/** One exported page serves the library and every picture in it; which one is read from the address. */
export function generateStaticParams() {
  return [{ id: [] }];
}

export default function MediaPage() {
  return <MediaRoute />;
}
