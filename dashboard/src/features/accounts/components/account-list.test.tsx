import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Account, Chat } from '@/lib/api/types';
import { MemberProvider } from '@/lib/member';
import { answerRequests, renderPage } from '@/testing/render';
import { AccountList } from './account-list';
import { ConnectButtons } from './connect-buttons';
import { sayReturn } from './say-account';

const logins = [
  { login: 'facebook', isConfigured: true },
  { login: 'instagram', isConfigured: false },
] as const;

const shop: Account = {
  id: 'a1',
  username: 'storyline.shop',
  displayName: 'Storyline Shop',
  login: 'facebook',
  state: 'ending',
  expiresAt: '2026-12-05T00:00:00Z',
  daysLeft: 9,
  refreshedAt: '2026-11-01T00:00:00Z',
  canPublishStories: true,
  chats: [],
  hints: ['Not everything was allowed.'],
};

const chat = { id: 'c1', name: 'The shop' } as Chat;
const quota = { 'GET /api/v1/accounts/a1/quota': () => ({ body: { used: 3, total: 50, left: 47, windowHours: 24 } }) };

function open(items: Account[], role: 'admin' | 'member' = 'admin', isInstagramOn = true, more = {}) {
  const asked = answerRequests({ 'GET /api/v1/accounts': () => ({ body: { items, logins, isInstagramOn } }), ...quota, ...more });
  renderPage(
    <MemberProvider role={role}>
      <AccountList chats={[chat]} />
    </MemberProvider>,
  );
  return asked;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows how an account stands, what to know about it and what is left', async () => {
  open([shop]);
  await screen.findByText('Ends soon');
  expect(screen.getByText('Not everything was allowed.')).toBeDefined();
  expect(screen.getByText(/9 more days/)).toBeDefined();
  await screen.findByText('47 of 50');
});

it('has a chat post to an account when an admin says so', async () => {
  const asked = open([shop], 'admin', true, { 'POST /api/v1/accounts/a1/activate': () => ({ body: { ...shop, chats: [chat] } }) });
  fireEvent.click(await screen.findByRole('button', { name: 'Post here' }));
  await screen.findByText('The shop posts to @storyline.shop now.');
  expect(asked).toContain('POST /api/v1/accounts/a1/activate');
});

it('offers a member nothing to press', async () => {
  open([shop], 'member');
  await screen.findByText('Ends soon');
  expect(screen.queryAllByRole('button')).toEqual([]);
});

it('asks Instagram for nothing while it is switched off', async () => {
  const asked = open([shop], 'admin', false);
  await screen.findByText('Ends soon');
  expect(asked).toEqual(['GET /api/v1/accounts']);
});

it('says how to begin when there is no account', async () => {
  open([], 'admin', false);
  await screen.findByText('No Instagram account is connected.');
  expect(screen.getByText(/ENABLE_INSTAGRAM_API=true/)).toBeDefined();
});

it('says what could not be loaded', async () => {
  answerRequests({ 'GET /api/v1/accounts': () => ({ status: 403, body: { status: 403, detail: 'You may not.' } }) });
  renderPage(<AccountList chats={[]} />);
  await screen.findByText('The accounts could not be loaded.');
});

it('goes to Meta through the logins that are set up', async () => {
  const go = vi.fn();
  answerRequests({ 'POST /api/v1/accounts/connect': () => ({ body: { address: 'https://meta.example/consent', expiresAt: '2026-11-25T20:00:00Z' } }) });
  renderPage(
    <MemberProvider role="admin">
      <ConnectButtons logins={logins} go={go} />
    </MemberProvider>,
  );
  expect(screen.queryByText('Connect with Instagram')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Connect with Facebook' }));
  await vi.waitFor(() => {
    expect(go).toHaveBeenCalledWith('https://meta.example/consent');
  });
});

it('says what came of connecting in words of its own', () => {
  expect(sayReturn('storyline.shop', '')).toEqual({ tone: 'good', text: 'Connected: @storyline.shop.' });
  expect(sayReturn('storyline.shop,storyline.outlet', '')?.text).toContain('Choose below');
  expect(sayReturn('storyline.shop', '', '1')?.text).toContain('1 page could not be looked up');
  expect(sayReturn('storyline.shop', '', 'call 0900 now')).toEqual({ tone: 'good', text: 'Connected: @storyline.shop.' });
  expect(sayReturn('', 'cancelled')?.text).toContain('cancelled');
  expect(sayReturn('', 'call 0900 now')?.text).toBe('Nothing was connected. Begin again.');
  expect(sayReturn('call 0900 now', '')).toBeUndefined();
  expect(sayReturn('', '')).toBeUndefined();
});
