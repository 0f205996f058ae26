import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { HistoryItem } from '@/lib/api/types';
import { answerRequests, renderPage } from '@/testing/render';
import { ProofAnswers } from './proof-answers';

const answer = 'POST /api/v1/history/h1/proof';
const open = () => renderPage(<ProofAnswers item={{ id: 'h1', fileName: 'cat-monday.jpg' } as HistoryItem} />);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each(['It is live', 'It is not'])('says "%s" and what came of it', async (button) => {
  const asked = answerRequests({ [answer]: () => ({ body: { isFirst: true, message: '✅ Posted by @ana · cat-monday.jpg ✔' } }) });
  open();
  fireEvent.click(screen.getByRole('button', { name: button }));
  await screen.findByText('✅ Posted by @ana · cat-monday.jpg ✔');
  expect(asked).toEqual([answer]);
});

it('shows why an answer cannot be taken, and gives the buttons back', async () => {
  answerRequests({ [answer]: () => ({ status: 404, body: { status: 404, detail: 'There is no such post in the record.' } }) });
  open();
  fireEvent.click(screen.getByRole('button', { name: 'It is not' }));
  await screen.findByText('There is no such post in the record.');
  await waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'It is not' }).disabled).toBe(false);
  });
});
