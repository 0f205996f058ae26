import { byId, call, make, toast } from './api.js';

const text = byId('text');
const list = byId('commands');
const attached = byId('attached');
let chat = null;
let commands = [];
let files = [];
let reply = null;
let chosen = 0;

/** Points the composer at another chat or person. */
export async function useChat(next) {
  chat = next;
  commands = await call('GET', `telegram/commands?chat=${chat.id}&user=${chat.me}`);
  byId('menu').hidden = commands.length === 0;
}

export function showState(isStarted, label) {
  byId('start').hidden = isStarted;
  byId('send').hidden = !isStarted;
  text.placeholder = label;
}

export function replyTo(message) {
  reply = message;
  byId('reply').hidden = !message;
  byId('reply-text').textContent = message ? `Reply to ${message.fromName}: ${message.text ?? message.caption ?? message.mediaType ?? ''}` : '';
  if (message) text.focus();
}

export const isReplying = () => reply !== null;

export async function say(words) {
  await send(words, []);
}

async function send(words, parts) {
  if (!words.trim() && parts.length === 0) return;
  try {
    if (parts.length) {
      const form = new FormData();
      form.append('user', chat.me);
      form.append('text', words);
      if (asFiles()) form.append('asDocument', 'true');
      if (reply) form.append('replyTo', reply.messageId);
      for (const file of parts) form.append('file', file, file.name);
      await call('POST', `telegram/chats/${chat.id}/send`, form);
    } else {
      await call('POST', `telegram/chats/${chat.id}/send`, { user: chat.me, text: words, replyTo: reply?.messageId });
    }
    replyTo(null);
  } catch (trouble) {
    toast(trouble.message, true);
  }
}

/** Whether Telegram is to keep the pictures as they are, names and all. */
const asFiles = () => byId('as-files').checked;

function showFiles() {
  attached.hidden = files.length === 0;
  byId('as-files-choice').hidden = files.length === 0;
  attached.replaceChildren(...files.map((file, index) => make('span', { class: 'chip' },
    file.type.startsWith('image/') ? make('img', { src: URL.createObjectURL(file), alt: '' }) : null, file.name,
    make('button', { type: 'button', 'aria-label': `Remove ${file.name}`, onclick: () => { files.splice(index, 1); showFiles(); } }, '×'))));
}

function fit() {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 160)}px`;
}

function matching() {
  return /^\/\w*$/.test(text.value) ? commands.filter(c => c.command.startsWith(text.value.slice(1).toLowerCase())) : [];
}

function showCommands(found) {
  const open = found.length > 0;
  chosen = Math.min(chosen, Math.max(0, found.length - 1));
  list.hidden = !open;
  byId('menu').setAttribute('aria-expanded', open);
  list.replaceChildren(...found.map((c, index) => make('div', { role: 'option', id: `command-${index}`, 'aria-selected': String(index === chosen), class: 'option', onmousedown: event => { event.preventDefault(); pick(c); } },
    make('strong', {}, `/${c.command}`), make('span', {}, c.description))));
  if (open) {
    text.setAttribute('aria-activedescendant', `command-${chosen}`);
    list.children[chosen].scrollIntoView({ block: 'nearest' });
  } else {
    text.removeAttribute('aria-activedescendant');
  }
}

function pick(command) {
  text.value = '';
  showCommands([]);
  fit();
  send(`/${command.command}`, []);
}

function submit() {
  const [words, parts] = [text.value, files];
  text.value = '';
  files = [];
  showFiles();
  showCommands([]);
  fit();
  send(words, parts).then(() => { byId('as-files').checked = false; });
}

byId('composer').addEventListener('submit', event => { event.preventDefault(); submit(); });
byId('start').addEventListener('click', () => say('/start'));
byId('reply-cancel').addEventListener('click', () => replyTo(null));
byId('menu').addEventListener('click', () => { chosen = 0; showCommands(list.hidden ? commands : []); text.focus(); });
byId('file').addEventListener('change', event => { files.push(...event.target.files); event.target.value = ''; showFiles(); text.focus(); });
text.addEventListener('input', () => { chosen = 0; fit(); showCommands(matching()); });
text.addEventListener('blur', () => showCommands([]));
text.addEventListener('paste', event => { const pasted = [...event.clipboardData.files]; if (pasted.length) { files.push(...pasted); showFiles(); } });
text.addEventListener('keydown', event => {
  const found = list.hidden ? [] : (text.value ? matching() : commands);
  if (found.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    chosen = (chosen + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
    showCommands(found);
  } else if (event.key === 'Escape') {
    showCommands([]);
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (found.length) pick(found[chosen]);
    else submit();
  }
});
byId('messages').addEventListener('dragover', event => event.preventDefault());
byId('messages').addEventListener('drop', event => { event.preventDefault(); files.push(...event.dataTransfer.files); showFiles(); });
