// Starts the circuit and keeps it: retries for as long as the window is open, at once when the network or the window comes back.
// What is typed before the page answers is typed into what the answer replaces; it is put in again then.
const typed = new Map();
const keep = ({ target }) => {
  typed.delete(target.id); // the last one typed into comes last
  if (target.id) typed.set(target.id, target.value);
};
addEventListener('input', keep, { capture: true });

// A server that has begun anew has forgotten the forms: what stood in them, and what was typed since the connection was lost, waits in the
// window's own storage until the page is loaded anew. Whoever loads a page for another reason does not want it back.
const wasLost = !document.querySelector('main.sign-in') && sessionStorage.getItem('lost') !== null;
const taken = new Set();
const draftKeys = () => Object.keys(sessionStorage).filter((key) => key.startsWith('draft:'));
if (!document.querySelector('main.sign-in')) {
  for (const [id, value] of JSON.parse(sessionStorage.getItem('typed') ?? '[]')) typed.set(id, value);
  for (const key of ['lost', 'typed', ...(wasLost ? [] : draftKeys())]) sessionStorage.removeItem(key);
}

// Where one signs in, somebody may have signed out: the other windows of the browser look whether they still may show what they do.
const windows = new BroadcastChannel('contact-appointment-admin');
if (document.querySelector('main.sign-in')) windows.postMessage('look');

window.panel = {
  isConnected: false, // whether the page answers already
  connected: (layout, address) => {
    window.panel.isConnected = true;
    // Whoever has gone back while the circuit began is where the circuit does not know of.
    if (address !== location.href) Blazor.navigateTo(location.href, { replaceHistoryEntry: true });
    windows.onmessage = () => layout.invokeMethodAsync('CheckAsync');
    removeEventListener('input', keep, { capture: true });
    if (!wasLost || !draftKeys().length) window.panel.putIn();
  },
  putIn: () => {
    for (const [id, value] of typed) {
      const field = document.getElementById(id);
      if (!field || field.value === value) continue;
      field.value = value;
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
    }
    if (typed.size) window.panel.focus([...typed.keys()].at(-1));
    typed.clear();
  },
  keepDraft: (key, text) => (text === null ? sessionStorage.removeItem(`draft:${key}`) : sessionStorage.setItem(`draft:${key}`, text)),
  takeDraft: (key) => {
    const text = wasLost && !taken.has(key) ? sessionStorage.getItem(`draft:${key}`) : null;
    taken.add(key);
    return text;
  },
  // An element, or the first field in it.
  focus: (id) => {
    const element = document.getElementById(id);
    (element?.matches('.entry') ? element.querySelector('.entry-fields :is(input, select, textarea)') : element)?.focus();
  },
  focusMistake: (id) => {
    const mistakes = document.getElementById(id);
    (mistakes?.closest('form')?.querySelector('[aria-invalid=true]') ?? mistakes)?.focus();
  },
};

// Keys that choose in an open list of choices neither send the form nor move the caret.
document.addEventListener('keydown', (event) => {
  if (event.target.matches?.('[role=combobox][aria-expanded=true]') && ['Enter', 'ArrowUp', 'ArrowDown'].includes(event.key)) event.preventDefault();
});

// Pressing a button of a form leaves the focus in the field until it is let go: what the form has to say of a field that is left would
// move the button away from under the pointer, and the press would be none. The field then still tells what stands in it.
const buttonOf = ({ target }) => target.closest?.('form button');
addEventListener('mousedown', (event) => {
  if (buttonOf(event)) event.preventDefault();
});
addEventListener('click', (event) => {
  if (buttonOf(event) && document.activeElement?.matches('input, textarea')) document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
}, { capture: true });

// The focus goes along with the view: left to themselves, links within a page move the view alone.
addEventListener('click', (event) => {
  if (!event.target.closest?.('.skip')) return;
  event.preventDefault();
  event.stopPropagation();
  window.panel.focus('content');
}, { capture: true });

const dialog = document.getElementById('components-reconnect-modal');

await Blazor.start({
  circuit: {
    reconnectionOptions: {
      maxRetries: 1000,
      retryIntervalMilliseconds: (previous, max) => (previous >= max ? null : Math.min(15000, 500 * 2 ** Math.min(previous, 5))),
    },
  },
});

if (dialog) {
  const show = (state) => {
    if (sessionStorage.getItem('lost') === null) {
      sessionStorage.setItem('lost', '');
      typed.clear();
      addEventListener('input', keep, { capture: true });
    }
    dialog.dataset.state = state;
    for (const part of dialog.querySelectorAll('[data-state]')) part.hidden = !part.dataset.state.split(' ').includes(state);
    if (!dialog.open) dialog.showModal();
  };
  const found = () => {
    sessionStorage.removeItem('lost');
    removeEventListener('input', keep, { capture: true });
    dialog.close();
  };
  // The server is there, but knows nothing of this window any more.
  const resume = async () => {
    if (await Blazor.resumeCircuit().catch(() => false)) return found();
    sessionStorage.setItem('lost', '');
    sessionStorage.setItem('typed', JSON.stringify([...typed]));
    addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true }); // nothing is left behind
    location.reload();
  };
  const retry = async () => {
    show('show');
    try {
      if (await Blazor.reconnect()) found();
      else await resume();
    } catch {
      show('failed');
    }
  };
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
    if (state === 'hide') found();
    else if (state === 'rejected') resume();
    else show(state);
  });
  document.getElementById('reconnect-now').addEventListener('click', retry);
  const retryWhenBack = () => dialog.open && document.visibilityState === 'visible' && retry();
  document.addEventListener('visibilitychange', retryWhenBack);
  addEventListener('online', retryWhenBack);
}
