import type { Tone } from '@/components/ui/badge';
import type { Account } from '@/lib/api/types';
import { formatCount } from '@/lib/format';

const states: Record<Account['state'], { text: string; tone: Tone }> = {
  ready: { text: 'Ready', tone: 'good' },
  ending: { text: 'Ends soon', tone: 'warn' },
  deactivated: { text: 'Switched off', tone: 'neutral' },
  noToken: { text: 'Not connected', tone: 'bad' },
  expired: { text: 'Expired', tone: 'bad' },
  refused: { text: 'Refused by Instagram', tone: 'bad' },
  sealed: { text: 'Key missing', tone: 'bad' },
};

/** The state of an account in a word or two. */
export function sayState(account: Account) {
  return states[account.state];
}

/** Storyline can call Instagram for it. */
export function isUsable(account: Account): boolean {
  return account.state === 'ready' || account.state === 'ending';
}

/** How long its token lasts. */
export function sayToken(account: Account): string {
  if (account.refreshedAt === null) return 'no token';
  if (account.daysLeft === null) return 'no end';
  return account.daysLeft > 0 ? `${formatCount(account.daysLeft, 'more day', 'more days')}` : 'less than a day';
}

const refusals: Record<string, string> = {
  stale: 'This way back was used already, is too old, or belongs to another browser. Begin again.',
  notAllowed: 'Whoever began this may not connect accounts any more: an admin of the team has to.',
  cancelled: 'Nothing was connected: it was cancelled on Meta’s page.',
  refused: 'Nothing was connected: Meta refused. Try again, and check the app’s settings at Meta if it repeats.',
  misconfigured: 'Nothing was connected: Meta does not accept the app’s settings. Check the app’s id, secret and way back at Meta and here.',
  unavailable: 'Nothing was connected: Meta does not answer. Try again in a few minutes.',
  noAccount: 'Nothing was connected: no professional Instagram account was found. Change a personal one to a business account in Instagram’s settings; with Facebook, link it to the page that you allow.',
};

function sayLost(lost: string): string {
  if (!/^[1-9]\d{0,3}$/.test(lost)) return '';
  return ` ${formatCount(Number(lost), 'page')} could not be looked up, and nothing of it was connected: an alert says which, why, and what to do.`;
}

/** What came of connecting, from the address that the person came back to. */
export function sayReturn(connected: string, refused: string, lost = ''): { tone: 'good' | 'bad'; text: string } | undefined {
  const names = connected.split(',').filter((name) => /^[\w.]{1,64}$/.test(name));
  if (names.length > 0) {
    const choose = names.length > 1 ? ' Choose below which one your chat posts to.' : '';
    return { tone: 'good', text: `Connected: ${names.map((name) => `@${name}`).join(', ')}.${choose}${sayLost(lost)}` };
  }
  return refused === '' ? undefined : { tone: 'bad', text: refusals[refused] ?? 'Nothing was connected. Begin again.' };
}
