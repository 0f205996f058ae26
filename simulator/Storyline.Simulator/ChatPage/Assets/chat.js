import { avatar, byId, call, make, toast } from './api.js';
import { isReplying, replyTo, say, showState, useChat } from './composer.js';
import { dayOf, messageNode } from './messages.js';
import { refreshWorld } from './world.js';

const log = byId('messages');
const seen = JSON.parse(sessionStorage.getItem('seen') ?? '{}');
const state = { me: sessionStorage.getItem('me') ?? 'ana', people: [], chats: [], current: null, shown: new Map(), version: null, isLast: true };
const actions = {
  botTyping: { upload_photo: 'is sending a photo…', upload_video: 'is sending a video…', upload_document: 'is sending a file…' },
};

const Short = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

function botOf(chat) {
  return chat.members.find(m => m.isBot);
}

function face(chat) {
  return chat.type === 'private' ? { name: botOf(chat).name, id: botOf(chat).id, isBot: true } : { name: chat.title, id: chat.id, isBot: false };
}

function snippet(message) {
  if (!message) return 'No messages yet';
  const what = message.service ?? message.text ?? message.caption ?? { photo: 'Photo', video: 'Video', document: 'File' }[message.mediaType] ?? '';
  const icon = message.service ? '' : { photo: '🖼 ', video: '🎬 ' }[message.mediaType] ?? '';
  return `${message.from === state.me ? 'You: ' : message.service ? '' : `${message.fromName}: `}${icon}${what}`;
}

function unread(chat) {
  const known = seen[`${state.me}/${chat.id}`] ?? 0;
  return chat.lastMessage?.from === state.me ? 0 : Math.max(0, chat.messageCount - known);
}

function markSeen(chat) {
  seen[`${state.me}/${chat.id}`] = chat.messageCount;
  sessionStorage.setItem('seen', JSON.stringify(seen));
}

function drawPeople() {
  byId('people').replaceChildren(...state.people.map(person => make('label', { class: 'person' },
    make('input', { type: 'radio', name: 'me', value: person.username, checked: person.username === state.me, class: 'hidden', onchange: () => become(person.username) }),
    avatar(person.name, person.id), make('span', {}, person.name))));
}

function drawChats() {
  byId('chats').replaceChildren(...state.chats.map(chat => {
    const { name, id, isBot } = face(chat);
    const count = unread(chat);
    const isCurrent = chat.id === state.current?.id;
    return make('li', {}, make('button', { type: 'button', class: 'chat', 'aria-current': isCurrent ? 'true' : null, onclick: () => open(chat.id, true) },
      avatar(name, id, isBot),
      make('span', { class: 'chat-line' }, make('strong', {}, name), chat.lastMessage ? make('time', {}, Short.format(new Date(chat.lastMessage.date))) : null),
      make('span', { class: 'chat-line' }, make('span', { class: 'last' }, snippet(chat.lastMessage)), count ? make('span', { class: 'badge', 'aria-label': `${count} unread` }, count) : null)));
  }));
}

function drawHead(chat) {
  const { name, id, isBot } = face(chat);
  byId('chat-avatar').replaceWith(Object.assign(avatar(name, id, isBot), { id: 'chat-avatar' }));
  byId('chat-title').textContent = name;
  const people = chat.members.filter(m => m.status !== 'left' && m.status !== 'kicked');
  const typing = chat.botAction ? `${botOf(chat).name} ${actions.botTyping[chat.botAction] ?? 'is typing…'}` : null;
  byId('chat-subtitle').textContent = typing ?? (chat.botStatus === 'kicked' ? 'The bot was removed' : isBot ? `bot · @${botOf(chat).username}` : `${people.length} members: ${people.map(m => m.name).join(', ')}`);
  document.title = `${name} · simulated Telegram`;
  showState(chat.isStarted, chat.isStarted ? 'Message' : 'Press Start to meet the bot');
}

const context = () => ({
  id: state.current.id,
  me: state.me,
  isPrivate: state.current.type === 'private',
  say,
  replyTo,
  jump,
});

function jump(messageId) {
  const target = log.querySelector(`[data-id="${messageId}"]`);
  target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  target?.focus({ preventScroll: true });
}

function drawMessages(messages) {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const next = new Map();
  const nodes = [];
  let before = null;
  for (const message of messages) {
    if (!before || dayOf(before) !== dayOf(message)) nodes.push(make('div', { class: 'day' }, make('span', {}, dayOf(message))));
    const follows = before && !before.service && before.from === message.from && dayOf(before) === dayOf(message) && new Date(message.date) - new Date(before.date) < 300_000;
    const album = message.albumId ? { starts: before?.albumId !== message.albumId, parts: messages.filter(m => m.albumId === message.albumId) } : null;
    if (album && !album.starts) { before = message; continue; }
    const key = JSON.stringify([message, follows, state.me, album?.parts]);
    const old = state.shown.get(message.messageId);
    const node = old?.key === key ? old.node : messageNode(message, follows, context(), album?.parts);
    next.set(message.messageId, { key, node });
    nodes.push(node);
    before = message;
  }
  const focused = document.activeElement?.closest?.('.message')?.dataset.id;
  state.shown = next;
  if (nodes.length === 0) nodes.push(make('div', { class: 'empty' }, make('p', {}, 'No messages here yet.'), make('p', {}, 'Say something, or wait for the bot.')));
  const kept = new Set(nodes);
  for (const child of [...log.children]) if (!kept.has(child)) child.remove();
  nodes.forEach((node, index) => { if (log.children[index] !== node) log.insertBefore(node, log.children[index] ?? null); });
  if (focused && !log.contains(document.activeElement)) log.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
  if (atEnd || state.isLast) toEnd();
  const pinned = messages.findLast(m => m.pinned);
  byId('pinned').hidden = !pinned;
  byId('pinned').textContent = pinned ? `📌 ${pinned.text ?? pinned.caption ?? 'Pinned message'}` : '';
  byId('pinned').onclick = () => jump(pinned.messageId);
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
}

async function open(chatId, show = false) {
  const chat = state.chats.find(c => c.id === chatId) ?? state.chats[0];
  const isNew = state.current?.id !== chat.id;
  state.current = chat;
  if (show) document.body.dataset.view = 'chat';
  if (isNew) {
    state.version = null;
    state.shown = new Map();
    state.isLast = true;
    log.replaceChildren();
    replyTo(null);
  }
  await useChat(context());
  await refresh();
}

async function become(username) {
  state.me = username;
  sessionStorage.setItem('me', username);
  const same = state.current?.type === 'private' ? null : state.current?.id;
  state.current = null;
  state.chats = await call('GET', `telegram/chats?user=${username}`);
  await open(same ?? state.chats.find(c => c.type === 'private').id);
}

async function refresh() {
  state.chats = await call('GET', `telegram/chats?user=${state.me}`);
  const chat = state.chats.find(c => c.id === state.current.id) ?? state.chats[0];
  if (chat.id !== state.current.id) return open(chat.id);
  state.current = chat;
  drawHead(chat);
  if (state.version !== chat.version) {
    const messages = await call('GET', `telegram/chats/${chat.id}/messages`);
    if (state.current.id !== chat.id) return;
    state.version = chat.version;
    drawMessages(messages);
    state.isLast = false;
    const asked = messages.find(m => m.messageId === chat.awaitsReplyTo);
    if (asked && !isReplying()) replyTo(asked);
  }
  if (document.visibilityState === 'visible') markSeen(chat);
  drawChats();
}

let running = null;
let again = false;

/** One refresh at a time; changes that come meanwhile cause one more. */
async function refreshSoon() {
  again = true;
  if (running) return;
  running = true;
  try {
    while (again) {
      again = false;
      await refresh();
      await refreshWorld();
    }
  } catch {
    byId('chat-subtitle').textContent = 'The simulator does not answer; trying again…';
  } finally {
    running = false;
  }
}

byId('back').addEventListener('click', () => { document.body.dataset.view = 'list'; });
byId('to-end').addEventListener('click', toEnd);
log.addEventListener('scroll', () => { byId('to-end').hidden = log.scrollHeight - log.scrollTop - log.clientHeight < 240; });
log.addEventListener('load', event => { if (event.target.tagName === 'IMG' && byId('to-end').hidden) toEnd(); }, true);
document.addEventListener('visibilitychange', refreshSoon);

try {
  state.people = await call('GET', 'telegram/people');
  if (!state.people.some(p => p.username === state.me)) state.me = state.people[0].username;
  drawPeople();
  state.chats = await call('GET', `telegram/chats?user=${state.me}`);
  await open(state.chats.find(c => c.type !== 'private')?.id);
  if (matchMedia('(max-width: 760px)').matches) document.body.dataset.view = 'list';
  const events = new EventSource('/control/events');
  events.addEventListener('change', refreshSoon);
} catch (trouble) {
  toast(trouble.message, true);
}
