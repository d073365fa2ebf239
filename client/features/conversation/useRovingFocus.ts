import { useEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

const ACTIONS = 'button[data-message-action]';

const actionsIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>(ACTIONS) ?? [])];

/** Makes `chosen` the one action that Tab reaches. */
function chooseOf(actions: readonly HTMLElement[], chosen: HTMLElement): void {
  for (const action of actions) action.tabIndex = action === chosen ? 0 : -1;
}

const TARGETS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowUp: (index) => Math.max(0, index - 1),
  ArrowDown: (index, last) => Math.min(last, index + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Roving focus (ARIA Authoring Practices) over the actions of the messages: one of them is a tab stop, the newest at first, and the
 * arrow keys move to the others, so that the way from the head to the composer does not grow with the thread (H15). The tab index is
 * set on the elements, because the memoised groups must not render again for it.
 * @returns the key handler of the list
 */
export function useRovingFocus(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  /** Reached by an arrow key: it stays the tab stop while it is there. */
  const reached = useRef<HTMLElement>(null);
  // After each render: there may be a newer action, or the one that was reached may be gone.
  useEffect(() => {
    const actions = actionsIn(list.current);
    const chosen = actions.find((action) => action === reached.current) ?? actions.at(-1);
    if (chosen) chooseOf(actions, chosen);
  });

  return (event) => {
    const target = TARGETS[event.key];
    const actions = actionsIn(list.current);
    const index = actions.findIndex((action) => action === document.activeElement);
    if (!target || index < 0) return;
    event.preventDefault();
    const next = actions[target(index, actions.length - 1)];
    if (!next) return;
    reached.current = next;
    chooseOf(actions, next);
    next.focus();
  };
}
