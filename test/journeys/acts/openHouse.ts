import type { Browser } from 'playwright-core';
import { seedDemo } from '../../../server/cli/seed/seedDemo.ts';
import type { ListenerPort } from '../../../server/app.ts';
import { launchBrowser, newPerson } from '../../support/browser.ts';
import type { Person } from '../../support/browser.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { Account } from '../../server/conversations/talk.ts';
import { demoAccount } from './demoAccount.ts';

/** The built service with its demo people, and a browser to visit it with. */
export interface House {
  app: TestApp;
  /** Somebody at a window of their own, 360 wide unless told. */
  visitor(options?: { width?: number }): Promise<Person>;
  /** Two of the demo people at the API, to begin a talk with. */
  pair(mentee: string, mentor: string): Promise<{ mentee: Account; mentor: Account }>;
  close(): Promise<void>;
}

/** `listener`: none unless given; the one with the learned model, or one whose answers a scene decides. */
export async function openHouse({ listener }: { listener?: ListenerPort | 'builtIn' } = {}): Promise<House> {
  const environment = { KITH_CLIENT_FOLDER: 'dist/client' };
  const app = await startTestApp({ environment, ...(listener && { listener }) });
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await app.stop();
  };
  try {
    await seedDemo(app);
    const opened = (browser = await launchBrowser());
    return {
      app,
      visitor: (options) => newPerson(opened, { url: app.origin, ...options }),
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
