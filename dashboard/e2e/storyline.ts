import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The simulated Telegram of a demo listens this far above it. */
const simulatorOffset = 10;
const patience = 420_000;

const launcher = fileURLToPath(new URL('../../storyline', import.meta.url));

export type RunningStoryline = { url: string; simulatorUrl: string; stop: () => Promise<void> };

/** Whether there is something to test against: a given server, or a launcher that can start one. */
export const canRun = process.env.STORYLINE_URL !== undefined || existsSync(launcher);

/** The server named by STORYLINE_URL, or a fresh demo on a free port, which `stop` ends and forgets. */
export async function startStoryline(): Promise<RunningStoryline> {
  const given = process.env.STORYLINE_URL?.replace(/\/$/, '');
  if (given !== undefined) return { url: given, simulatorUrl: process.env.STORYLINE_SIMULATOR_URL ?? above(given), stop: () => Promise.resolve() };

  const data = await mkdtemp(join(tmpdir(), 'storyline-e2e-'));
  const url = `http://localhost:${await freePort()}`;
  const demo = spawn(launcher, ['demo', '--no-browser', '--port', new URL(url).port], {
    env: { ...process.env, STORYLINE_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [demo.stdout, demo.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const stop = async () => {
    await end(demo);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await untilReady(url, () => demo.exitCode !== null);
    return { url, simulatorUrl: above(url), stop };
  } catch (error) {
    await stop();
    throw new Error(`The demo did not get ready. It said:\n${said}`, { cause: error });
  }
}

function above(url: string): string {
  const address = new URL(url);
  return `${address.protocol}//${address.hostname}:${Number(address.port) + simulatorOffset}`;
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isReady(url))) {
    if (hasEnded() || Date.now() > deadline) throw new Error(`${url} is not ready.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Ready is a demo that answers, lets visitors in and has sent its first card. */
async function isReady(url: string): Promise<boolean> {
  try {
    return (await ask<{ awaiting: number }>(url, await signIn(url), 'GET', '/api/v1/operations/status')).awaiting > 0;
  } catch {
    return false;
  }
}

/** The access token of the demo's admin. */
export async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/auth/demo`, { method: 'POST' });
  if (!answer.ok) throw new Error(`Signing in was answered ${answer.status}.`);
  return ((await answer.json()) as { accessToken: string }).accessToken;
}

/** One request as a program sends it, beside the browser. */
export async function ask<T>(url: string, token: string, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) };
  const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

type Message = { messageId: number; caption: string | null; buttons: { text: string; callbackData: string | null }[][] };

/** Taps a button of the newest card about a picture, as a person of the simulated team. Returns what the toast said. */
export async function tapInChat(simulatorUrl: string, fileName: string, button: string, user: string): Promise<string | null> {
  const chats = `${simulatorUrl}/control/telegram/chats`;
  for (const { id } of (await (await fetch(chats)).json()) as { id: number }[]) {
    const messages = (await (await fetch(`${chats}/${id}/messages`)).json()) as Message[];
    const card = messages.reverse().find((message) => message.buttons.length > 0 && message.caption?.includes(fileName) === true);
    if (!card) continue;
    const answer = await fetch(`${chats}/${id}/tap`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messageId: card.messageId, button, user }),
    });
    if (!answer.ok) throw new Error(`The tap was answered ${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { toast: string | null }).toast;
  }
  throw new Error(`No chat shows a card about ${fileName}.`);
}

/** Whether the simulated Telegram can be reached; a server given by its address may have none. */
export async function hasChat(simulatorUrl: string): Promise<boolean> {
  return fetch(`${simulatorUrl}/control/telegram/chats`).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const gone = once(process, 'exit');
  process.kill('SIGTERM');
  const timer = setTimeout(() => process.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}
