// The calendar's grid: opens at the morning, stays where it was scrolled to, and lets appointments be dragged.
const morning = 'T07:00';

export function attach(grid, page) {
  scroll(grid);
  if (grid.isAttached) return;
  grid.isAttached = true;
  grid.addEventListener('scroll', ({ target }) => (grid.scrolledTo = target.scrollTop), { capture: true });
  grid.addEventListener('keydown', press, { capture: true });
  letDrag(grid, page);
  const watch = () => grid.querySelectorAll('.rz-slot-title').forEach(mendTitle);
  new MutationObserver(watch).observe(grid, { childList: true, subtree: true });
  watch();
}

function scroll(grid) {
  const slot = grid.querySelector(`[data-slot$="${morning}"]`);
  const scroller = slot?.closest('.rz-view-content');
  if (!scroller) return;
  scroller.scrollTop = grid.scrolledTo ?? scroller.scrollTop + slot.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

// Radzen's grid takes the key that presses a button in it as one that makes a new appointment, too.
function press(event) {
  const button = event.target.closest('[role=button], button');
  if (!button || !['Enter', ' '].includes(event.key)) return;
  event.stopPropagation();
  if (button.tagName === 'BUTTON') return; // which the browser presses
  event.preventDefault();
  button.click();
}

// A button that holds another one ("3 more") is none to a screen reader; both lead to the day.
function mendTitle(title) {
  const isButton = !title.querySelector('button');
  if (isButton === title.hasAttribute('role')) return;
  for (const [name, value] of [['role', 'button'], ['tabindex', '0']]) {
    if (isButton) title.setAttribute(name, value);
    else title.removeAttribute(name);
  }
}

// By as far as the pointer went, whichever part of the appointment was taken hold of; others may lie in the way.
function letDrag(grid, page) {
  let dragged = null;
  let target = null;
  const slotAt = ({ clientX, clientY }) => document.elementsFromPoint(clientX, clientY).find((e) => e.dataset.slot && grid.contains(e)) ?? null;
  const mark = (slot) => {
    target?.classList.remove('target');
    target = slot;
    target?.classList.add('target');
  };
  grid.addEventListener('mousedown', ({ target: hit }) => hit.closest('.rz-event')?.setAttribute('draggable', 'true'));
  grid.addEventListener('dragstart', (event) => {
    const appointment = event.target.closest?.('.rz-event')?.querySelector('[data-appointment]')?.dataset.appointment;
    const from = slotAt(event)?.dataset.slot;
    if (!appointment || !from) return;
    dragged = { appointment, from };
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
  });
  grid.addEventListener('dragover', (event) => {
    if (!dragged) return;
    const slot = slotAt(event);
    if (slot) event.preventDefault();
    if (slot !== target) mark(slot);
  });
  grid.addEventListener('drop', (event) => {
    if (!dragged || !target) return;
    event.preventDefault();
    page.invokeMethodAsync('MoveAsync', dragged.appointment, dragged.from, target.dataset.slot);
  });
  grid.addEventListener('dragend', () => {
    mark(null);
    dragged = null;
  });
}
