import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** A private address that leads to this machine: a browser treats a page from there as not secure, as on a school's network. */
export const LAN_HOST = '192.168.77.1';

/** Debian's build of Chromium without windows: it takes less processor, and shows no notes of a service worker. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell';
const FULL = process.env['KITH_CHROMIUM'] ?? '/usr/bin/chromium';

/** By the path of the program. */
const browsers = new Map<string, Promise<Browser>>();

/** Starts Chromium, with no requests of its own to networks that are not there. */
function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP ${LAN_HOST} 127.0.0.1`,
    ],
  });
}

/**
 * The Chromium of this worker, which stays for all its test files, because a start takes a second of processor. It ends with the worker.
 * @param showsNotes - whether the test looks at notes of a service worker, which the build without windows does not show
 */
export function workerBrowser({ showsNotes }: { showsNotes: boolean }): Promise<Browser> {
  const path =
    !showsNotes && process.env['KITH_CHROMIUM'] === undefined && existsSync(WINDOWLESS) ? WINDOWLESS : FULL;
  const running = browsers.get(path) ?? launch(path);
  browsers.set(path, running);
  return running;
}
