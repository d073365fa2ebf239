import type { Page } from 'playwright-core';
import type { PushSubscriptionBody } from '../../../shared/contracts/notices.ts';

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
