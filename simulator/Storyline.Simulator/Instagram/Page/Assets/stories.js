import { byId, call, make } from '/api.js';

const Clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const Count = new Intl.NumberFormat();
const viewer = byId('viewer');
let now = Date.now();

function age(at) {
  const minutes = Math.max(0, Math.floor((now - new Date(at)) / 60000));
  return minutes < 1 ? 'just now' : minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

function look(story, isLarge) {
  const attributes = { src: new URL(story.mediaUrl).pathname };
  return story.mediaType === 'VIDEO'
    ? make('video', { ...attributes, muted: true, loop: true, playsinline: true, controls: isLarge, autoplay: isLarge, preload: 'metadata' })
    : make('img', { ...attributes, alt: `Story of @${story.username}`, loading: 'lazy' });
}

function open(story) {
  byId('shown').replaceChildren(look(story, true));
  byId('end').onclick = async () => {
    await call('DELETE', `instagram/stories/${story.id}`);
    viewer.close();
  };
  viewer.showModal();
}

function card(story) {
  return make('li', {},
    make('button', { type: 'button', class: 'story', 'aria-label': `Story of @${story.username}, ${age(story.postedAt)}`, onclick: () => open(story) },
      look(story, false),
      make('span', { class: 'by' }, story.by === 'api' ? 'posted by the API' : 'posted by hand')),
    make('p', {}, make('time', { datetime: story.postedAt }, `${Clock.format(new Date(story.postedAt))} · ${age(story.postedAt)}`), make('span', {}, `Seen by ${Count.format(story.seen)}`)));
}

function trayEntry(account, count) {
  return make('li', {}, make('a', { href: `#${account.username}`, class: count ? 'ring live' : 'ring' },
    make('img', { src: new URL(account.pictureUrl).pathname, alt: '', width: 62, height: 62 }), make('span', {}, account.username)));
}

function section(account, stories) {
  const facts = [account.kind, `${Count.format(account.followers)} followers`, `${account.quotaUsed} of ${account.quotaTotal} posts today`, account.checkpointed && 'checkpointed'].filter(Boolean);
  return make('section', { id: account.username, 'aria-labelledby': `name-${account.id}` },
    make('h2', { id: `name-${account.id}` }, `@${account.username}`),
    make('p', { class: 'facts' }, facts.join(' · ')),
    stories.length ? make('ul', { class: 'stories' }, ...stories.map(card)) : make('p', { class: 'none' }, 'No story is live.'));
}

async function refresh() {
  const [accounts, stories, clock] = await Promise.all([call('GET', 'instagram/accounts'), call('GET', 'instagram/stories'), call('GET', 'clock')]);
  now = new Date(clock.now).getTime();
  const of = account => stories.filter(story => story.account === account.id);
  byId('tray').replaceChildren(...accounts.map(account => trayEntry(account, of(account).length)));
  byId('accounts').replaceChildren(...accounts.map(account => section(account, of(account))));
}

byId('close').addEventListener('click', () => viewer.close());
viewer.addEventListener('click', event => { if (event.target === viewer) viewer.close(); });
viewer.addEventListener('close', () => byId('shown').replaceChildren());
new EventSource('/control/events').addEventListener('change', refresh);
setInterval(refresh, 30000);
refresh();
