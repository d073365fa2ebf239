import {
  rebindPushEndpoint,
  turnPushOffEndpoint,
  turnPushOnEndpoint,
  pushSubscriptionBody,
} from '../../../shared/contracts/notices.ts';
import { call } from '../../platform/api/call.ts';
import { findPushRegistration } from '../../platform/pushSubscription.ts';

/** `unsupported`: this browser cannot; `blocked`: the person or the browser refused notifications of this site. */
export type PushState = 'unsupported' | 'blocked' | 'off' | 'on';

/** Whether push is on in this browser. */
export async function readPushState(): Promise<PushState> {
  const worker = await findPushRegistration();
  if (!worker) return 'unsupported';
  if (Notification.permission === 'denied') return 'blocked';
  return (await worker.pushManager.getSubscription()) ? 'on' : 'off';
}

/** Asks for permission, subscribes, and stores the subscription at the server. A refusal changes nothing. */
export async function turnPushOnHere(publicKey: string): Promise<PushState> {
  const worker = await findPushRegistration();
  if (!worker) return 'unsupported';
  if ((await Notification.requestPermission()) !== 'granted') return readPushState();
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  const subscription = await worker.pushManager.subscribe(options);
  try {
    const { endpoint, keys } = pushSubscriptionBody.parse(subscription.toJSON());
    await call(turnPushOnEndpoint, { body: { endpoint, keys } });
  } catch (error) {
    // Without the server nothing is ever pushed to the subscription, and the screen would show it as on.
    await subscription.unsubscribe();
    throw error;
  }
  return 'on';
}

/**
 * After a sign-in: ties the subscription of this browser, if it has one, to the new session. One that the server no longer has for this
 * person is ended here, so that the settings show push as off.
 * @returns null always: a query may not answer with undefined
 */
export async function rebindPushHere(): Promise<null> {
  const subscription = await (await findPushRegistration())?.pushManager.getSubscription();
  if (!subscription) return null;
  const { kept } = await call(rebindPushEndpoint, { body: { endpoint: subscription.endpoint } });
  if (!kept) await subscription.unsubscribe();
  return null;
}

/** Deletes the subscription at the server first: nothing is sent to it, even where the browser then fails to end it. */
export async function turnPushOffHere(): Promise<PushState> {
  const subscription = await (await findPushRegistration())?.pushManager.getSubscription();
  if (!subscription) return readPushState();
  await call(turnPushOffEndpoint, { body: { endpoint: subscription.endpoint } });
  await subscription.unsubscribe();
  return 'off';
}
