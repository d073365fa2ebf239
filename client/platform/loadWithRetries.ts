/** A page that is being left drops its requests, which look like failures: the first pause outlives it. */
const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Loads files of the build, and again after a failure, without which one lost request would replace the whole page by the one that
 * says that it stopped working. Chromium keeps the failure of a script until the page is loaded anew, other browsers fetch it again
 * (https://github.com/whatwg/html/pull/10327).
 * @throws the error of the last try
 */
export async function loadWithRetries<T>(load: () => Promise<T>): Promise<T> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return load();
}

const STYLES_RETRY_MS = 250;
const MAX_STYLES_TRIES = 6;

/** Fetches each lost style sheet again, after pauses that double. Vite asks for one once: a second `import()` goes on without it. */
export function refetchLostStyles(): void {
  const onError = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    const tries = Number(target.dataset['tries'] ?? 0);
    if (tries === MAX_STYLES_TRIES) return;
    const replacement = document.createElement('link');
    replacement.rel = 'stylesheet';
    replacement.href = target.href;
    replacement.dataset['tries'] = String(tries + 1);
    setTimeout(
      () => {
        target.replaceWith(replacement);
      },
      STYLES_RETRY_MS * 2 ** tries,
    );
  };
  // The error of an element does not bubble.
  addEventListener('error', onError, true);
}
