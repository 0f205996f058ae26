import { byId, call, make, toast } from './api.js';

const When = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const Clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const drawer = byId('world');

async function attempt(action, done) {
  try {
    await action();
    if (done) toast(done);
    await refreshWorld();
  } catch (trouble) {
    toast(trouble.message, true);
  }
}

function ledgerRow(entry) {
  return make('li', {},
    make('time', { datetime: entry.at }, Clock.format(new Date(entry.at))),
    make('strong', {}, entry.system === 'telegram' ? entry.operation : `${entry.system} ${entry.operation}`),
    make('span', { class: `chip ${entry.outcome}` }, entry.fault ?? entry.outcome),
    make('span', { class: 'what' }, [entry.by, entry.detail ?? entry.text ?? entry.publicId ?? entry.media ?? entry.container].filter(Boolean).join(': ')));
}

function faultRow(fault) {
  const words = `${fault.times} × ${fault.operation === '*' ? 'every method' : fault.operation}: ${fault.kind.replace('_', ' ')}${fault.kind === 'status' ? ` ${fault.status}` : ''}`;
  return make('li', {}, words, make('button', { type: 'button', class: 'small', 'aria-label': `Remove: ${words}`, onclick: () => attempt(() => call('DELETE', `faults?id=${fault.id}`)) }, 'Remove'));
}

/** Brings the drawer up to date, if it is open. */
export async function refreshWorld() {
  if (!drawer.open) return;
  const [clock, faults, ledger] = await Promise.all([call('GET', 'clock'), call('GET', 'faults'), call('GET', 'ledger?limit=60')]);
  byId('now').textContent = When.format(new Date(clock.now));
  const hours = Math.round(clock.advancedSeconds / 360) / 10;
  byId('offset').textContent = hours ? `moved ahead by ${hours} h` : 'real time';
  byId('fault-list').replaceChildren(...(faults.length ? faults.map(faultRow) : [make('li', { class: 'none' }, 'None. Everything works as it should.')]));
  byId('ledger').replaceChildren(...(ledger.length ? ledger.reverse().map(ledgerRow) : [make('li', { class: 'none' }, 'Nothing has happened yet.')]));
}

byId('open-world').addEventListener('click', () => { drawer.showModal(); refreshWorld(); });
drawer.addEventListener('click', event => { if (event.target === drawer) drawer.close(); });
for (const button of document.querySelectorAll('[data-close]')) button.addEventListener('click', () => button.closest('dialog').close());
for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener('click', () => attempt(() => call('POST', 'clock', { advance: button.dataset.advance }), `The world is ${button.textContent.slice(1)} older.`));
}
byId('fault').addEventListener('submit', event => {
  event.preventDefault();
  const form = Object.fromEntries(new FormData(event.target));
  const [operation, system = 'telegram'] = form.operation.split(' ').reverse();
  const fault = { system, operation, kind: form.kind, times: Number(form.times) };
  if (form.kind === 'status' || form.kind === 'rubbish') fault.status = Number(form.status);
  if (form.kind === 'delay' || form.kind === 'timeout') fault.delayMs = Number(form.delayMs);
  attempt(() => call('POST', 'faults', fault));
});
byId('reset').addEventListener('click', event => {
  const button = event.currentTarget;
  if (button.dataset.sure) {
    delete button.dataset.sure;
    button.textContent = 'Reset the world';
    attempt(() => call('POST', 'reset', {}), 'The world begins again.');
  } else {
    button.dataset.sure = 'asked';
    button.textContent = 'Really? Press again to empty it';
    setTimeout(() => { delete button.dataset.sure; button.textContent = 'Reset the world'; }, 5000);
  }
});
