import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run is reached. Every person has a context of their own in it. */
    browserEndpoint: string;
  }
}

/** A private address that leads to this machine: a browser treats a page from there as not secure, as on a school's network. */
export const LAN_HOST = '192.168.77.1';

/** Starts the system's Chromium, quiet about networks that are not there, once for a whole run: a start takes a second of processor. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await chromium.launchServer({
    executablePath: process.env['KITH_CHROMIUM'] ?? '/usr/bin/chromium',
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
  project.provide('browserEndpoint', browser.wsEndpoint());
  return () => browser.close();
}
