import type { BrowserContext } from 'playwright-core';
import { seedDemo, seedDemoWithConversations } from '../../../server/cli/seed/seedDemo.ts';
import type { ListenerPort } from '../../../server/app.ts';
import { newPerson } from '../../support/browser.ts';
import type { Person } from '../../support/browser.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { warmUpChecks } from '../../support/warmUpChecks.ts';
import { workerBrowser } from '../../support/workerBrowser.ts';
import type { Account } from '../../server/conversations/startConversation.ts';
import { demoAccount } from './demoAccount.ts';

/** The built service with its demo people, and a browser. */
export interface House {
  app: TestApp;
  /** A person in a new browser context, 360 px wide by default. `url`: another address of the service; `touch`: a phone. */
  visitor(options?: {
    width?: number;
    url?: string;
    touch?: boolean;
    serviceWorker?: boolean;
  }): Promise<Person>;
  /** API clients of two demo people, for a conversation. */
  pair(mentee: string, mentor: string): Promise<{ mentee: Account; mentor: Account }>;
  close(): Promise<void>;
}

interface HouseOptions {
  /** None by default; the learned model, or a scripted one. */
  listener?: ListenerPort | 'builtIn';
  /** Environment variables that differ from the usual ones. */
  settings?: Readonly<Record<string, string>>;
  /** Whether the demo people have talked, as after `kith seed`. */
  talks?: boolean;
  /** Whether browsers may install the service worker: each new context fetches every file of the client for it, a second of processor. */
  serviceWorker?: boolean;
  /** Whether a journey looks at notes of the service worker; it then runs in the full Chromium. */
  showsNotes?: boolean;
  /** What is drawn at random; nothing by default. */
  drawLot?: (text: string) => number;
}

export async function openHouse({
  listener,
  settings,
  talks = false,
  serviceWorker = false,
  showsNotes = false,
  drawLot,
}: HouseOptions = {}): Promise<House> {
  const environment = { KITH_CLIENT_FOLDER: 'dist/client', ...settings };
  const app = await startTestApp({
    environment,
    ...(listener && { listener }),
    ...(drawLot && { drawLot }),
  });
  const contexts: BrowserContext[] = [];
  const close = async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await app.stop();
  };
  try {
    await (talks ? seedDemoWithConversations(app, app.clock) : seedDemo(app));
    await warmUpChecks(app);
    const browser = await workerBrowser({ showsNotes });
    return {
      app,
      async visitor(options) {
        const person = await newPerson(browser, { url: app.origin, serviceWorker, ...options });
        contexts.push(person.context);
        return person;
      },
      pair: async (mentee, mentor) => ({
        mentee: await demoAccount(app, mentee, 'mentee'),
        mentor: await demoAccount(app, mentor, 'mentor'),
      }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
