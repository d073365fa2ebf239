import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { z } from 'zod';
import { ClientApp } from './app/ClientApp.tsx';
import { followVisualViewport } from './platform/followVisualViewport.ts';
import { startWords } from './platform/i18n/i18n.ts';
import { refetchLostStyles } from './platform/loadWithRetries.ts';
import { followLastVisit } from './platform/offline/lastVisit.ts';
import { registerServiceWorker } from './platform/offline/registerServiceWorker.ts';
import { followSignOutOfOtherTabs, restoreSession } from './platform/session/session.ts';
import { leaveAgain } from './platform/safety/leavePage.ts';
import { applyTheme } from './platform/theme.ts';

async function start(): Promise<void> {
  // The content security policy forbids `eval`, which zod would otherwise use.
  z.config({ jitless: true });
  applyTheme();
  refetchLostStyles();
  followVisualViewport();
  await startWords();
  registerServiceWorker();
  followSignOutOfOtherTabs();
  followLastVisit();
  void restoreSession();

  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const app = (
    <StrictMode>
      <ClientApp />
    </StrictMode>
  );
  // The build has rendered the front page into its page already.
  if (root.hasChildNodes()) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

if (!leaveAgain()) void start();
