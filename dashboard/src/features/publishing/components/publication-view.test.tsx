import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { givenPublication } from '@/testing/publication';
import { answerRequests, renderPage } from '@/testing/render';
import { PublicationView } from './publication-view';

const one = 'GET /api/v1/publications/p1';

function open(answer: Parameters<typeof answerRequests>[0][string]) {
  answerRequests({ [one]: answer });
  renderPage(<PublicationView id="p1" />);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows the steps, the publish calls and the question of an unconfirmed post', async () => {
  open(() => ({ body: givenPublication() }));
  const steps = within(await screen.findByRole('region', { name: 'Steps' })).getAllByRole('listitem');
  expect(steps).toHaveLength(6);
  expect(steps.find((step) => step.getAttribute('aria-current') === 'step')?.textContent).toContain('Unconfirmed');
  expect(within(screen.getByRole('region', { name: 'Publish calls' })).getByText('no answer')).toBeDefined();
  expect(within(screen.getByRole('region', { name: 'Unconfirmed' })).getByRole('button', { name: 'It is live' })).toBeDefined();
});

it('shows where a post can be seen, and asks nothing about it', async () => {
  const permalink = 'https://instagram.example/stories/storyline.shop/1';
  open(() => ({ body: givenPublication({ step: 'published', unconfirmedAt: null, lastError: null, outcome: 'the publish call’s answer', permalink }) }));
  await screen.findByRole('link', { name: permalink });
  expect(screen.getByText('the publish call’s answer')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'It is live' })).toBeNull();
});

it('names the further pictures of a carousel', async () => {
  open(() => ({ body: givenPublication({ kind: 'carousel', furtherMediaIds: ['m2', 'm3'] }) }));
  expect((await screen.findByRole('link', { name: 'picture 3' })).getAttribute('href')).toBe('/media/m3');
});

it('says that nothing can have gone out while no call was made', async () => {
  open(() => ({ body: givenPublication({ step: 'ready', unconfirmedAt: null, lastError: null, calls: [] }) }));
  await screen.findByText('None was made.');
});

it('says so when there is no such post, and what went wrong otherwise', async () => {
  open(() => ({ status: 404, body: { status: 404, detail: 'There is no publication p1.' } }));
  await screen.findByText('There is no such post.');
  cleanup();
  open(() => ({ status: 403, body: { status: 403, detail: 'You may not.' } }));
  await screen.findByText('The post could not be loaded.');
});
