import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bringAxe, hasBrowser, looks, seriousFaults, visit, type Look, type Visit } from './browser';
import { choosePolicy, seeBothStories, sendNextByItself } from './publishing';
import { findWaitingCard, listQueue } from './queue';
import { ask, canRun, hasChat, signIn, startStoryline, tapInChat, type RunningStoryline } from './storyline';

const pictures = fileURLToPath(new URL('../test-results/', import.meta.url));
const pages = [
  { link: 'Overview', path: '/', heading: /\.$/ },
  { link: 'Plan', path: '/plan', heading: 'Plan' },
  { link: 'Library', path: '/media', heading: 'Library' },
  { link: 'History', path: '/history', heading: 'History' },
  { link: 'Publishing', path: '/publishing', heading: 'Publishing' },
  { link: 'Locks', path: '/locks', heading: 'Locks' },
  { link: 'Accounts', path: '/accounts', heading: 'Accounts' },
  { link: 'Settings', path: '/settings', heading: 'Settings' },
];

describe.skipIf(!canRun || !hasBrowser)('the dashboard', () => {
  let storyline: RunningStoryline;
  let token: string;
  let open: Visit | undefined;
  let consentPage: string | undefined;

  const enter = async (look: Look, path = '/') => {
    open = await visit(look);
    await open.page.goto(storyline.url + path);
    await open.page.locator('[data-live=live]:visible').first().waitFor();
    return open;
  };

  const queue = () => listQueue(storyline.url, token);
  const waitingCard = () => findWaitingCard(storyline.url, token);

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    storyline = await startStoryline();
    token = await signIn(storyline.url);
  });

  afterEach(async () => {
    const ended = open;
    open = undefined;
    if (!ended) return;
    await ended.close();
    const allowed = [storyline.url, consentPage].map((url) => url && new URL(url).origin);
    consentPage = undefined;
    const elsewhere = ended.requests.filter((url) => /^(https?|wss?):/.test(url) && !allowed.includes(new URL(url).origin));
    expect(elsewhere, 'No request leaves the origin').toEqual([]);
    expect(ended.complaints, 'The browser complains about nothing').toEqual([]);
  });

  afterAll(async () => {
    await storyline.stop();
  });

  it('lets a visitor in and shows what is next and what happened', async () => {
    await waitingCard();
    const { page } = await enter(looks.light);
    await page.getByRole('heading', { level: 1, name: /decision\.$/ }).waitFor();
    await page.getByRole('region', { name: 'Coming up' }).getByRole('listitem').first().waitFor();
    await page.getByRole('region', { name: 'What happened' }).waitFor();
    await page.getByRole('region', { name: 'What is left' }).waitFor();
  });

  it('shows a post that somebody else recorded, without a reload', async () => {
    const item = await waitingCard();
    const { page, documents } = await enter(looks.light);
    await page.getByRole('article', { name: item.media.fileName }).waitFor();
    const loaded = documents.length;

    await ask(storyline.url, token, 'POST', `/api/v1/posts/${item.id}/posted`);

    await page.getByRole('article', { name: item.media.fileName }).waitFor({ state: 'detached' });
    const first = page.getByRole('region', { name: 'What happened' }).getByRole('listitem').first();
    await first.getByText(item.media.fileName).waitFor();
    expect(await first.innerText()).toMatch(/Posted/);
    expect(documents).toHaveLength(loaded);
  });

  it("shows who tapped in the team's chat, without a reload", async ({ skip }) => {
    if (!(await hasChat(storyline.simulatorUrl))) skip('There is no simulated chat at this server.');
    const item = await waitingCard();
    const { page } = await enter(looks.light);
    await page.getByRole('article', { name: item.media.fileName }).waitFor();

    await tapInChat(storyline.simulatorUrl, item.media.fileName, 'Posted', 'ana');

    const first = page.getByRole('region', { name: 'What happened' }).getByRole('listitem').first();
    await first.getByText('Posted by @ana').waitFor();
    await first.getByText(item.media.fileName).waitFor();
  });

  it('records a rejection only after it was confirmed', async () => {
    const item = await waitingCard();
    const { page } = await enter(looks.phone);
    const card = page.getByRole('article', { name: item.media.fileName });
    await card.getByRole('button', { name: 'Reject' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect((await queue()).find(({ id }) => id === item.id)?.status).toBe('awaitingTeam');

    await card.getByRole('button', { name: 'Reject' }).click();
    await dialog.getByRole('button', { name: 'Yes, reject it' }).click();

    await card.waitFor({ state: 'detached' });
    const locks = await ask<{ items: { mediaId: string; reason: string; lockedUntil: string | null }[] }>(storyline.url, token, 'GET', '/api/v1/locks?reason=permanentReject');
    expect(locks.items).toContainEqual(expect.objectContaining({ mediaId: item.media.id, reason: 'permanentReject', lockedUntil: null }));
  });

  it('connects an account on its consent page, and follows posts that go out by themselves, by hand and by policy, to their end', async ({ skip }) => {
    if (!(await hasChat(storyline.simulatorUrl))) skip('There is no simulated Instagram at this server.');
    const item = await waitingCard();
    const { page } = await enter(looks.light, '/accounts');
    await page.getByRole('button', { name: 'Connect with Instagram' }).click();
    await page.getByRole('radio', { name: '@storyline.studio' }).check();
    consentPage = page.url();
    expect(new URL(consentPage).port).toBe(new URL(storyline.simulatorUrl).port);
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByText('Connected: @storyline.studio.').waitFor();
    await page.getByRole('region', { name: '@storyline.studio' }).getByText('Ready').waitFor();
    await page.getByRole('link', { name: 'Publishing' }).click();
    await page.getByRole('heading', { level: 1, name: 'Publishing' }).waitFor();
    await ask(storyline.url, token, 'POST', `/api/v1/posts/${item.id}/auto-post`, { kind: 'story' });
    const post = page.getByRole('listitem').filter({ hasText: item.media.fileName });
    await post.getByText('Posted', { exact: true }).waitFor();
    await post.getByRole('link').click();
    await page.getByRole('region', { name: 'Publish calls' }).getByText('published as').waitFor();
    await choosePolicy(page, ['Automatic', 'At once'], 'automatic all day, at once');
    await page.getByRole('link', { name: 'Publishing' }).click();
    await page.getByRole('listitem').filter({ hasText: await sendNextByItself(storyline.url, token) }).getByText('Posted', { exact: true }).waitFor();
    await choosePolicy(page, ['Ask'], 'the team is asked');
    await seeBothStories(page, consentPage);
  });

  it.each(Object.entries(looks))('opens every page without loading a document, with nothing serious for axe to find: %s', async (name, look) => {
    await waitingCard();
    const { page, context, requests, documents } = await enter(look);
    await bringAxe(context);
    await page.reload();
    const loaded = documents.length;
    for (const { link, path, heading } of pages) {
      if (path !== '/') {
        const direct = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: link });
        if (!(await direct.isVisible())) await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('navigation').getByRole('link', { name: link }).filter({ visible: true }).click();
      }
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
      expect(await seriousFaults(page), `${name} ${path}`).toEqual([]);
      expect(documents).toHaveLength(loaded);
      await page.screenshot({ path: `${pictures}${name}-${link.toLowerCase()}.png`, fullPage: path !== '/media' });
    }
    expect(requests.filter((url) => url.includes('/__next.')).length, 'No page is fetched ahead again and again').toBeLessThan(100);
  });

  it('opens a picture by its address, reloads it, and goes back', async () => {
    const [item] = await queue();
    if (!item) throw new Error('Nothing is planned.');
    const { page } = await enter(looks.light, `/media/${item.media.id}`);
    await page.getByRole('heading', { level: 1, name: item.media.fileName }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: item.media.fileName }).waitFor();
    await page.screenshot({ path: `${pictures}light-picture.png` });
    await page.getByRole('link', { name: 'Library' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: item.media.fileName }).waitFor();
  });

  it('keeps the chosen colours, and paints them before anything else', async () => {
    const { page } = await enter(looks.light);
    await page.getByRole('radio', { name: 'Dark' }).filter({ visible: true }).check({ force: true });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.reload({ waitUntil: 'commit' });
    await page.waitForSelector('body', { state: 'attached' });
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });

  it('says that it is not live while the stream is lost, and catches up afterwards', async () => {
    open = await visit(looks.light);
    const { page, context } = open;
    await context.route('**/api/v1/events', (route) => route.abort());
    await page.goto(storyline.url);
    await page.getByText('What you see may be out of date.').waitFor();
    await page.locator('[data-live=lost]:visible').waitFor();
    await context.unroute('**/api/v1/events');
    await page.locator('[data-live=live]:visible').waitFor();
    await page.getByText('What you see may be out of date.').waitFor({ state: 'detached' });
  });

  it('lets whoever signs out back in only when asked', async () => {
    const { page } = await enter(looks.light);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Enter the demo' }).click();
    await page.getByRole('heading', { level: 1, name: /\.$/ }).waitFor();
  });
});
