import { alertBox, avatar, byId, call, make, toast, toneOf } from './api.js';

const Clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const Day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

const Wrappers = {
  bold: () => make('strong'),
  italic: () => make('em'),
  underline: () => make('u'),
  strikethrough: () => make('s'),
  code: () => make('code'),
  pre: () => make('pre', { tabindex: '0' }),
  blockquote: () => make('blockquote'),
  expandable_blockquote: () => make('blockquote'),
  spoiler: () => make('button', { type: 'button', class: 'spoiler', 'aria-label': 'Hidden text, press to show', onclick: event => event.currentTarget.replaceWith(...event.currentTarget.childNodes) }),
  mention: () => make('span', { class: 'mark' }),
  text_mention: () => make('span', { class: 'mark' }),
  hashtag: () => make('span', { class: 'mark' }),
  email: () => make('span', { class: 'mark' }),
  url: (entity, text) => link(text),
  text_link: entity => link(entity.url),
  bot_command: (entity, text, chat) => make('button', { type: 'button', class: 'command', onclick: () => chat.say(text) }),
};

function link(address) {
  return make('a', { href: /^(https?|tg):/i.test(address) ? address : `https://${address}`, target: '_blank', rel: 'noopener noreferrer' });
}

/** Text with its entities as nodes. Offsets count UTF-16 units, as JavaScript strings do. */
export function formatted(text, entities, chat) {
  const edges = [...new Set([0, text.length, ...entities.flatMap(e => [e.offset, e.offset + e.length])])].sort((a, b) => a - b);
  const root = make('div', { class: 'text' });
  const open = [];
  for (let i = 0; i < edges.length - 1; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    const covering = entities.filter(e => e.offset <= from && e.offset + e.length >= to && Wrappers[e.type]);
    while (open.length && !covering.includes(open.at(-1).entity)) open.pop();
    for (const entity of covering) {
      if (open.some(o => o.entity === entity)) continue;
      const node = Wrappers[entity.type](entity, text.slice(entity.offset, entity.offset + entity.length), chat);
      (open.at(-1)?.node ?? root).append(node);
      open.push({ entity, node });
    }
    (open.at(-1)?.node ?? root).append(text.slice(from, to));
  }
  return root;
}

function media(message) {
  const { media: file, mediaUrl } = message;
  const shape = { width: file.width || 320, height: file.height || 320 };
  if (message.mediaType === 'photo') {
    const picture = make('img', { src: mediaUrl, alt: message.caption ? '' : `Photo from ${message.fromName}`, loading: 'lazy', ...shape });
    return make('button', { type: 'button', class: message.hasSpoiler ? 'media covered' : 'media', 'aria-label': 'Open the photo', onclick: event => {
      if (event.currentTarget.classList.contains('covered')) return event.currentTarget.classList.remove('covered');
      byId('picture-image').src = mediaUrl;
      byId('picture-image').alt = message.caption ?? 'Photo';
      byId('picture').showModal();
    } }, picture);
  }
  if (message.mediaType === 'video') {
    return make('video', { class: 'media', src: `${mediaUrl}#t=0.1`, controls: true, preload: 'metadata', playsinline: true, 'aria-label': `Video from ${message.fromName}, ${file.seconds} seconds`, ...shape });
  }
  return make('a', { class: 'paper', href: mediaUrl, download: file.fileName ?? 'file' }, make('span', { 'aria-hidden': 'true' }, '📄'), make('span', {}, file.fileName ?? 'File', make('small', {}, `${Math.ceil((file.size ?? 0) / 1024)} KB`)));
}

async function tap(message, button, element, chat) {
  if (button.url && !button.callbackData) return window.open(button.url, '_blank', 'noopener');
  element.classList.add('waiting');
  element.setAttribute('aria-busy', 'true');
  try {
    const answer = await call('POST', `telegram/chats/${chat.id}/tap`, { messageId: message.messageId, button: button.callbackData, user: chat.me });
    if (answer.alert) alertBox(answer.alert);
    else if (answer.toast) toast(answer.toast);
    else if (!answer.answered) toast('The bot did not answer the tap.', true);
    if (answer.url) window.open(answer.url, '_blank', 'noopener');
  } catch (trouble) {
    toast(trouble.message, true);
  } finally {
    element.classList.remove('waiting');
    element.removeAttribute('aria-busy');
  }
}

function keyboard(message, chat) {
  return make('div', { class: 'keyboard', role: 'group', 'aria-label': 'Buttons' }, ...message.buttons.map(row => make('div', { class: 'keys' }, ...row.map(button =>
    make('button', { type: 'button', class: button.style ? `key ${button.style}` : 'key', 'data-callback': button.callbackData, onclick: event => tap(message, button, event.currentTarget, chat) },
      button.text, button.url && !button.callbackData ? make('span', { class: 'out', 'aria-label': 'opens a link' }, '↗') : null)))));
}

export function dayOf(message) {
  return Day.format(new Date(message.date));
}

/** As wide as the picture needs to be seen whole, within reason. */
function frameWidth(file) {
  const ratio = file.width && file.height ? file.width / file.height : 1;
  return Math.round(Math.min(340, Math.max(250, 500 * ratio)));
}

/** The parts of an album, side by side; files below each other. */
function albumNode(parts) {
  const isPaper = parts.every(part => part.mediaType === 'document');
  return make('div', { class: isPaper ? 'papers' : 'album' }, ...parts.map(part => make('div', { class: 'part', 'data-id': part.messageId }, media(part))));
}

/** One message as Telegram would show it. `follows`: the one before is from the same person. `parts`: an album's messages, of which this is the first. */
export function messageNode(message, follows, chat, parts) {
  if (message.service) return make('div', { class: 'service', 'data-id': message.messageId }, make('span', {}, message.service));
  const mine = message.from === chat.me;
  const worded = parts?.find(part => part.caption) ?? message;
  const words = worded.text ?? worded.caption;
  const bubble = make('div', { class: message.mediaType ? 'bubble with-media' : 'bubble' },
    !mine && !follows && !chat.isPrivate ? make('p', { class: `author ${toneOf(message.fromId, message.isBot)}` }, message.fromName, message.isBot ? make('small', {}, 'bot') : null) : null,
    message.replyTo ? make('button', { type: 'button', class: 'quote', onclick: () => chat.jump(message.replyTo.messageId) }, make('strong', {}, message.replyTo.from), make('span', {}, message.replyTo.text ?? '')) : null,
    message.captionAbove && words ? formatted(words, worded.entities, chat) : null,
    parts?.length > 1 ? albumNode(parts) : message.mediaType ? media(message) : null,
    !message.captionAbove && words ? formatted(words, worded.entities, chat) : null,
    make('p', { class: 'when' }, message.pinned ? make('span', { 'aria-label': 'pinned' }, '📌') : null, message.edited ? make('span', {}, 'edited') : null, make('time', { datetime: message.date }, Clock.format(new Date(message.date)))));
  const isFramed = message.mediaType === 'photo' || message.mediaType === 'video';
  const stack = make('div', { class: isFramed ? 'stack framed' : 'stack' }, bubble, message.buttons.length ? keyboard(message, chat) : null);
  if (isFramed) stack.style.setProperty('--frame', `${frameWidth(message.media)}px`);
  return make('article', { class: `message${mine ? ' mine' : ''}${follows ? ' follows' : ''}`, 'data-id': message.messageId, 'aria-label': `${message.fromName}, ${Clock.format(new Date(message.date))}`, tabindex: '-1' },
    mine || chat.isPrivate ? null : follows ? make('span', { class: 'avatar none' }) : avatar(message.fromName, message.fromId, message.isBot),
    stack,
    make('button', { type: 'button', class: 'icon-button answer', 'aria-label': `Reply to ${message.fromName}`, onclick: () => chat.replyTo(message) }, '↩'));
}
