/** Calls the simulator's control API; a refusal becomes an Error with its one-sentence reason. */
export async function call(method, path, body) {
  const isForm = body instanceof FormData;
  const answer = await fetch(`/control/${path}`, {
    method,
    headers: body && !isForm ? { 'Content-Type': 'application/json' } : {},
    body: isForm ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  const json = text ? JSON.parse(text) : null;
  if (!answer.ok) throw new Error(json?.detail ?? `The simulator answered ${answer.status}.`);
  return json;
}

/** Makes an element; `parts` are nodes or plain text, never markup. */
export function make(tag, attributes = {}, ...parts) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...parts.filter(part => part != null && part !== false));
  return element;
}

export const byId = id => document.getElementById(id);

export function toast(text, isTrouble = false) {
  const shown = make('p', { class: isTrouble ? 'toast trouble' : 'toast' }, text);
  byId('toasts').append(shown);
  setTimeout(() => shown.remove(), isTrouble ? 7000 : 3500);
}

export function alertBox(text) {
  byId('alert-text').textContent = text;
  byId('alert').showModal();
}

const Tones = ['green', 'blue', 'rose', 'amber', 'violet', 'teal'];

export function avatar(name, id, isBot = false) {
  return make('span', { class: `avatar tone-${isBot ? 'bot' : Tones[Math.abs(id) % Tones.length]}`, 'aria-hidden': 'true' }, isBot ? '✦' : name.slice(0, 1).toUpperCase());
}

export const toneOf = (id, isBot) => `tone-${isBot ? 'bot' : Tones[Math.abs(id) % Tones.length]}`;
