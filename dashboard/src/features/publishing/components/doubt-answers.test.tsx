import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { givenPublication } from '@/testing/publication';
import { answerRequests, renderPage } from '@/testing/render';
import { DoubtAnswers } from './doubt-answers';

const answer = 'POST /api/v1/publications/p1/answer';
const open = () => renderPage(<DoubtAnswers publication={givenPublication()} />);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  ['It is live', 'Yes, it is live', 'It is recorded as posted.'],
  ['It is not', 'No, it is not there', 'It waits for the team again.'],
])('takes "%s" only after it has asked', async (button, confirm, message) => {
  const asked = answerRequests({ [answer]: () => ({ body: { message } }) });
  open();
  press(button);
  await screen.findByRole('alertdialog', { name: /cat-monday\.jpg at @storyline\.shop\?$/ });
  expect(asked).toEqual([]);
  press(confirm);
  await screen.findByText(message);
  expect(asked).toEqual([answer]);
});

it('changes nothing when the question is cancelled', async () => {
  const asked = answerRequests({});
  open();
  press('It is live');
  await screen.findByRole('alertdialog');
  press('Cancel');
  await waitFor(() => {
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
  expect(asked).toEqual([]);
});

it('has Instagram asked once more at a press', async () => {
  answerRequests({ [answer]: () => ({ body: { message: 'Instagram is asked once more.' } }) });
  open();
  press('Check again');
  await screen.findByText('Instagram is asked once more.');
});

it('says what came of it even when the question was gone before the answer arrived', async () => {
  let takeAway: () => void = vi.fn();
  function Question() {
    const [isOpen, setOpen] = useState(true);
    takeAway = () => {
      setOpen(false);
    };
    return isOpen && <DoubtAnswers publication={givenPublication()} />;
  }
  answerRequests({ [answer]: () => (flushSync(takeAway), { body: { message: 'It is known by now what became of it.' } }) });
  renderPage(<Question />);
  press('Check again');
  await screen.findByText('It is known by now what became of it.');
  expect(screen.queryByRole('group')).toBeNull();
});

it('shows why an answer cannot be taken, and gives the buttons back', async () => {
  const why = 'It may still come: Instagram is still working on it. Try again in a minute.';
  answerRequests({ [answer]: () => ({ status: 409, body: { status: 409, detail: why } }) });
  open();
  press('It is not');
  await screen.findByRole('alertdialog');
  press('No, it is not there');
  await screen.findByText(why);
  await waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'It is not' }).disabled).toBe(false);
  });
});
