import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { answerRequests, renderPage } from '@/testing/render';
import { SessionGate } from './session-gate';
import { rememberSignOut } from './visit';

const me = { teamId: '1', userId: null, name: 'the demo admin', role: 'admin', expiresAt: '2026-11-23T12:00:00Z' };
const problem = (status: number, detail: string) => ({ status, body: { status, detail } });

function open() {
  return renderPage(<SessionGate>{(member) => <p>Welcome, {member.name}</p>}</SessionGate>);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it('lets a visitor of the demo in by itself', async () => {
  let isIn = false;
  const asked = answerRequests({
    'GET /api/v1/auth/me': () => (isIn ? { body: me } : problem(401, 'Sign in first.')),
    'POST /api/v1/auth/demo': () => ((isIn = true), { body: { accessToken: 'x', member: me } }),
  });
  open();
  await screen.findByText('Welcome, the demo admin');
  expect(asked.filter((request) => request.startsWith('POST'))).toHaveLength(1);
});

it('asks whoever has signed out', async () => {
  let isIn = false;
  rememberSignOut(true);
  answerRequests({
    'GET /api/v1/auth/me': () => (isIn ? { body: me } : problem(401, 'Sign in first.')),
    'POST /api/v1/auth/demo': () => ((isIn = true), { body: { accessToken: 'x', member: me } }),
  });
  open();
  fireEvent.click(await screen.findByRole('button', { name: 'Enter the demo' }));
  await screen.findByText('Welcome, the demo admin');
});

it('says plainly that a real server has no sign-in for browsers yet, and asks it only once', async () => {
  const asked = answerRequests({
    'GET /api/v1/auth/me': () => problem(401, 'Sign in first.'),
    'POST /api/v1/auth/demo': () => problem(404, 'Signing in without an account is for the demo only.'),
  });
  open();
  await screen.findByRole('heading', { name: 'You are not signed in.' });
  expect(screen.queryByRole('button')).toBeNull();
  expect(asked.filter((request) => request.startsWith('POST'))).toHaveLength(1);
});

it('shows the refusal to a caller from another machine', async () => {
  answerRequests({
    'GET /api/v1/auth/me': () => problem(401, 'Sign in first.'),
    'POST /api/v1/auth/demo': () => problem(403, 'It works only on the machine that runs the demo.'),
  });
  open();
  await screen.findByText('It works only on the machine that runs the demo.');
});

it('says so when the browser keeps no session, instead of signing in for ever', async () => {
  const asked = answerRequests({
    'GET /api/v1/auth/me': () => problem(401, 'Sign in first.'),
    'POST /api/v1/auth/demo': () => ({ body: { accessToken: 'x', member: me } }),
  });
  open();
  await screen.findByText(/did not keep the session/);
  expect(asked.filter((request) => request.startsWith('POST'))).toHaveLength(1);
});
