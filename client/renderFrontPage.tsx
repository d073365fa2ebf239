import { StrictMode } from 'react';
import { prerender } from 'react-dom/static';
import { Router } from 'wouter';
import { ClientApp } from './app/ClientApp.tsx';
import { startWords } from './platform/i18n/i18n.ts';

/**
 * The HTML of the front page, which the build writes into its page and `main.tsx` hydrates.
 * @throws {Error} when a part of the page needs a browser
 */
export async function renderFrontPage(): Promise<string> {
  await startWords();
  const failures: unknown[] = [];
  const { prelude } = await prerender(
    <StrictMode>
      <Router ssrPath="/">
        <ClientApp />
      </Router>
    </StrictMode>,
    {
      // Otherwise large parts are moved into place by inline scripts, which the content security policy forbids.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => void failures.push(error),
    },
  );
  const html = await new Response(prelude).text();
  if (failures.length > 0) throw new Error('the front page was not rendered', { cause: failures[0] });
  return html;
}
