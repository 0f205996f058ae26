import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const executablePath =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

export const hasBrowser = executablePath !== undefined;

/** A browser that speaks to nobody by itself: what it asks for is what the page asked for. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Look = { colorScheme: 'light' | 'dark'; width: number; height: number };

export const looks = {
  light: { colorScheme: 'light', width: 1360, height: 900 },
  dark: { colorScheme: 'dark', width: 1360, height: 900 },
  phone: { colorScheme: 'light', width: 390, height: 844 },
} as const satisfies Record<string, Look>;

export type Visit = { page: Page; context: BrowserContext; requests: string[]; documents: string[]; complaints: string[]; close: () => Promise<void> };

/** Opens a browser with an empty profile, far from the chat's time zone, and notes every request, every document and every complaint of the page. */
export async function visit(look: Look): Promise<Visit> {
  const profile = await mkdtemp(join(tmpdir(), 'storyline-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme,
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
  });
  const requests: string[] = [];
  const documents: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => {
    requests.push(request.url());
    if (request.isNavigationRequest()) documents.push(request.url());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    // The browser itself reports the 401 with which a first visit begins, and thumbnails that do not exist.
    const isRefusal = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { page, context, requests, documents, complaints, close };
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type Violation = { id: string; impact: string | null; help: string; nodes: { html: string; failureSummary?: string }[] };

/** Gives every page of the context axe; it goes in beside the page's own scripts, so the content policy stays in force. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: await readFile(axeSource, 'utf8') });
}

/** What axe finds serious or critical, one line each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
