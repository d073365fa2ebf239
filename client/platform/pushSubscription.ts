/** The registration that a push subscription of this browser belongs to; undefined where the browser has no web push. */
export function findPushRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator && 'PushManager' in window
    ? navigator.serviceWorker.getRegistration()
    : Promise.resolve(undefined);
}

/** Ends the subscription in the browser alone: the push service then answers 410 to the next push, and the server deletes it. */
export async function endPushSubscription(): Promise<void> {
  const subscription = await (await findPushRegistration())?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}
