/** The name of the page in the browser's tab; React hoists it into the head. */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} · Storyline`}</title>;
}
