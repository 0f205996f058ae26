import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ask } from './storyline';

type Publication = { id: string; fileName: string };

/** What goes out or went out by itself, newest first. */
async function listPublications(url: string, token: string): Promise<Publication[]> {
  return (await ask<{ items: Publication[] }>(url, token, 'GET', '/api/v1/publications')).items;
}

/** Sends the next planned post ahead of its time, and returns the picture that goes out by itself then. */
export async function sendNextByItself(url: string, token: string): Promise<string> {
  const known = (await listPublications(url, token)).map(({ id }) => id);
  const find = async () => (await listPublications(url, token)).find(({ id }) => !known.includes(id));
  await ask(url, token, 'POST', '/api/v1/queue/force-next');
  return expect
    .poll(find, { timeout: 30_000, interval: 250 })
    .toBeDefined()
    .then(async () => ((await find()) as Publication).fileName);
}

/** Makes choices for the categories that have no policy of their own, until the page says them in words. */
export async function choosePolicy(page: Page, choices: string[], inWords: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings' }).click();
  const others = page.getByRole('listitem').filter({ hasText: 'All other categories' });
  await others.getByRole('button', { name: 'Change' }).click();
  for (const name of choices) await others.getByRole('button', { name, exact: true }).click();
  await others.getByText(inWords).waitFor();
}

/** Waits until two stories that Storyline published are live on the simulated Instagram's page. */
export async function seeBothStories(page: Page, instagram: string): Promise<void> {
  await page.goto(new URL('/instagram/', instagram).href);
  const live = page.getByRole('region', { name: '@storyline.studio' }).getByRole('button', { name: /^Story of @storyline\.studio/ });
  await live.filter({ hasText: 'posted by the API' }).nth(1).waitFor();
}
