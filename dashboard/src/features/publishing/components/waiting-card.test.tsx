import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { QueueItem } from '@/lib/api/types';
import { answerRequests, renderPage } from '@/testing/render';
import { WaitingCard } from './waiting-card';

const item = {
  id: 'q1',
  status: 'awaitingTeam',
  scheduledFor: '2026-11-23T11:00:00Z',
  isForced: false,
  reasons: ['never posted'],
  media: { id: 'm1', fileName: 'cat-monday.jpg', category: 'memes', isVideo: false, caption: null, thumbnailUrl: null },
} as unknown as QueueItem;

const open = () => renderPage(<WaitingCard item={item} repostDays={30} skipDays={3} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('records a post and says what was recorded', async () => {
  const asked = answerRequests({ 'POST /api/v1/posts/q1/posted': () => ({ body: { outcome: 'done', message: 'Posted by @ana' } }) });
  open();
  press('Posted');
  await screen.findByText('Posted by @ana');
  expect(asked).toEqual(['POST /api/v1/posts/q1/posted']);
});

it('says who was first when somebody else was', async () => {
  answerRequests({ 'POST /api/v1/posts/q1/skip': () => ({ body: { outcome: 'alreadyHandled', message: 'Posted by @ben at 14:12' } }) });
  open();
  press('Skip');
  await screen.findByText('Posted by @ben at 14:12');
});

it('rejects only after it has asked', async () => {
  const asked = answerRequests({ 'POST /api/v1/posts/q1/reject': () => ({ body: { outcome: 'done', message: 'Rejected by @ana' } }) });
  open();
  press('Reject');
  await screen.findByRole('alertdialog', { name: 'Reject cat-monday.jpg?' });
  expect(asked).toEqual([]);
  press('Yes, reject it');
  await screen.findByText('Rejected by @ana');
  expect(asked).toEqual(['POST /api/v1/posts/q1/reject']);
});

it('shows a refusal and gives the buttons back', async () => {
  answerRequests({ 'POST /api/v1/posts/q1/posted': () => ({ status: 404, body: { status: 404, detail: 'There is no such planned post.' } }) });
  open();
  press('Posted');
  await screen.findByText('There is no such planned post.');
  await waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Posted' }).disabled).toBe(false);
  });
});
