'use client';

import { createContext, useContext, type ReactNode } from 'react';

const TimeZoneContext = createContext('UTC');

/** All times on a page are those of the team's chat, wherever the reader sits. */
export function TimeZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <TimeZoneContext value={zone}>{children}</TimeZoneContext>;
}

/** The IANA name of the chat's time zone. */
export function useTimeZone(): string {
  return useContext(TimeZoneContext);
}
