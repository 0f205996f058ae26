import type { ReactNode } from 'react';
import { ThingLink } from '@/components/layout/thing-link';
import { When } from '@/components/layout/when';
import { Panel } from '@/components/ui/panel';
import type { Publication } from '@/lib/api/types';
import { formatNumber } from '@/lib/format';
import { hasEnded } from './say-publication';

/** What is known of a post that goes out by itself. */
export function PublicationFacts({ publication }: { publication: Publication }) {
  const { step, account, requestedBy, permalink, outcome, lastError, failures, instagramMediaId, furtherMediaIds } = publication;
  return (
    <Panel title="About it">
      <dl className="divide-y">
        <Fact label="Account">{account === null ? 'gone' : `@${account}`}</Fact>
        {requestedBy !== null && <Fact label="Asked for by">{requestedBy}</Fact>}
        <Fact label="Due">
          <When at={publication.dueAt} as="dayTime" />
        </Fact>
        {hasEnded(step) && (
          <Fact label="Ended">
            <When at={publication.updatedAt} as="dayTime" />
          </Fact>
        )}
        {outcome !== null && <Fact label="Outcome">{outcome}</Fact>}
        {lastError !== null && lastError !== outcome && step !== 'unconfirmed' && <Fact label="Last trouble">{lastError}</Fact>}
        {failures > 0 && <Fact label="Failed tries of this step">{formatNumber(failures)}</Fact>}
        {instagramMediaId !== null && <Fact label="Instagram’s id">{instagramMediaId}</Fact>}
        {permalink !== null && (
          <Fact label="On Instagram">
            <a href={permalink} rel="noreferrer" target="_blank" className="break-all text-accent hover:underline">
              {permalink}
            </a>
          </Fact>
        )}
        <Fact label="Picture">
          <ThingLink href={`/media/${publication.mediaId}`} className="text-accent hover:underline">
            in the library
          </ThingLink>
        </Fact>
        {furtherMediaIds.length > 0 && (
          <Fact label="Further pictures of the carousel">
            <span className="flex flex-wrap gap-x-3">
              {furtherMediaIds.map((id, index) => (
                <ThingLink key={id} href={`/media/${id}`} className="text-accent hover:underline">
                  {`picture ${formatNumber(index + 2)}`}
                </ThingLink>
              ))}
            </span>
          </Fact>
        )}
      </dl>
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 px-4 py-2.5 sm:px-5">
      <dt className="text-ink-soft">{label}</dt>
      <dd className="text-pretty break-words tabular-nums">{children}</dd>
    </div>
  );
}
