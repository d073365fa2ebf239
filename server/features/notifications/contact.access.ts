import { z } from 'zod';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import { pushSubscriptionBody } from '../../../shared/contracts/notices.ts';
import type { PushSubscriptionBody } from '../../../shared/contracts/notices.ts';
import { defaultSettings } from '../../../shared/domain/notices/settings.ts';
import type { NoticeSettings } from '../../../shared/domain/notices/settings.ts';
import type { NoticeAddress, PushSubscriptionRecord } from './contact.model.ts';
import type { NotificationsDeps } from './notifications.deps.ts';

const UNDER_18 = ['13-15', '16-17'] as const satisfies readonly AgeBand[];

/** The scope under which the contacts of a person are sealed. */
export function contactScope(accountId: string): string {
  return `account:${accountId}`;
}

/** The record id under which a person's notice address is sealed, so that it cannot be opened as that of another account. */
export function addressRecord(accountId: string): string {
  return `notice-address:${accountId}`;
}

/** Whether mail may go to an address: its owner confirmed it, and no mail server refused it. */
export function isUsable(address: NoticeAddress | null): address is NoticeAddress {
  return address !== null && address.confirmedAt !== null && address.deadAt === null;
}

/** The address in plain text. */
export function openAddress(
  { sealer }: Pick<NotificationsDeps, 'sealer'>,
  { _id, address }: NoticeAddress,
): Promise<string> {
  return sealer.open({ scope: contactScope(_id), recordId: addressRecord(_id), sealed: address });
}

/** A subscription as the browser made it. */
export async function openSubscription(
  { sealer }: Pick<NotificationsDeps, 'sealer'>,
  { _id, accountId, subscription }: PushSubscriptionRecord,
): Promise<PushSubscriptionBody> {
  const sealed = { scope: contactScope(accountId), recordId: _id, sealed: subscription };
  return z.preprocess(parseJson, pushSubscriptionBody).parse(await sealer.open(sealed));
}

const parseJson = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text);

/** What a person wants, the defaults of their age where they changed nothing. */
export async function settingsOf(
  { settings, accounts }: Pick<NotificationsDeps, 'settings' | 'accounts'>,
  accountId: string,
): Promise<NoticeSettings> {
  const stored = await settings.find(accountId);
  if (stored) return stored;
  const ageBand = (await accounts.findPerson(accountId))?.ageBand ?? null;
  return defaultSettings({ isUnder18: UNDER_18.some((band) => band === ageBand) });
}
