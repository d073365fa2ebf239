import { applyTheme } from './platform/theme.ts';
import { goSomewherePlain, isReturnAfterExit, markAsHere } from './platform/safety/exitedTab.ts';
import { leaveTab } from './platform/safety/leaveTab.ts';

/*
 * Runs before the browser paints the prerendered front page, which is there long before the application: sets the theme, leaves again
 * after a quick exit (H28), and lets the exit button work until React has taken it over.
 */
if (isReturnAfterExit()) {
  document.documentElement.hidden = true;
  goSomewherePlain();
} else {
  markAsHere();
  applyTheme();
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-leave]')) leaveTab();
  });
}
