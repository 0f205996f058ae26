import { formatWindow } from '@/lib/format';
import type { PolicyWish } from '../api/set-policy';

/** A policy in words. */
export function sayPolicy({ mode, vetoMinutes, hoursStart, hoursEnd }: PolicyWish): string {
  if (mode === 'ask') return 'the team is asked';
  const hours = hoursStart === null || hoursEnd === null || hoursStart === hoursEnd ? 'all day' : formatWindow(hoursStart, hoursEnd);
  return `automatic ${hours}, ${vetoMinutes === 0 ? 'at once' : `${vetoMinutes} ${vetoMinutes === 1 ? 'minute' : 'minutes'} to stop it`}`;
}
