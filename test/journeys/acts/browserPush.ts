import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PushSubscriptionBody } from '../../../shared/contracts/notices.ts';
import type { Person } from '../../support/browser.ts';

const KEY = 'subscribed';

/**
 * Chromium subscribes at Google's push service alone: its answers are put in place, and everything else is its own. The subscription is in
 * local storage, so that a page load keeps it and `Clear-Site-Data` ends it, as it ends that of a service worker.
 * @param subscription what the browser answers when a page subscribes
 */
export async function answerPush(
  { context }: { context: Pick<Page, 'addInitScript'> },
  subscription: PushSubscriptionBody,
): Promise<void> {
  const given = { subscription, key: KEY };
  await context.addInitScript(({ subscription: said, key }) => {
    const isOn = () => localStorage.getItem(key) !== null;
    const unsubscribe = () => Promise.resolve(localStorage.removeItem(key)).then(() => true);
    const answer = { ...said, toJSON: () => said, unsubscribe };
    const subscribe = () => Promise.resolve(localStorage.setItem(key, 'yes')).then(() => answer);
    Object.defineProperties(PushManager.prototype, {
      getSubscription: { value: () => Promise.resolve(isOn() ? answer : null) },
      subscribe: { value: subscribe },
    });
    Object.defineProperty(Notification, 'permission', { get: () => (isOn() ? 'granted' : 'default') });
    Object.defineProperty(Notification, 'requestPermission', { value: () => Promise.resolve('granted') });
  }, given);
}

/** Whether the browser holds a push subscription. */
export function isSubscribed(page: Page): Promise<boolean> {
  return page.evaluate((key) => localStorage.getItem(key) !== null, KEY);
}

/**
 * Gives a push to the service worker, as the browser does with what a push service sends it.
 * @param payload as it is after decryption
 * @returns what the device shows then
 */
export async function deliverPush(
  { context, page }: Person,
  payload: string,
): Promise<{ title: string; body: string }[]> {
  const { origin } = new URL(page.url());
  await context.grantPermissions(['notifications'], { origin });
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId } of registrations) resolve(registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: payload });
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const notes = (await registration?.getNotifications()) ?? [];
      return notes.map(({ title, body }) => ({ title, body }));
    });
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(0);
  await session.detach();
  return shown();
}
