import mongoose from 'mongoose';
import { vi } from 'vitest';
import { z } from 'zod';
import {
  acknowledgeCaseEndpoint,
  addShiftsEndpoint,
  getCalloutEndpoint,
  getCaseClockEndpoint,
  getRotaEndpoint,
} from '../../../shared/contracts/callout.ts';
import type { CaseClockView } from '../../../shared/contracts/callout.ts';
import type { CalloutChannelsPort } from '../../../server/app.ts';
import { inTransaction } from '../../../server/platform/db/index.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { signInAs } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import type { TestApp } from '../../support/startTestApp.ts';

type Sent = Parameters<CalloutChannelsPort['sendNow']>[0];

/** E-mail and web push that keep what they are given. */
export interface Pager extends CalloutChannelsPort {
  sent: Sent[];
  /** Fails so many sends before it takes one. */
  failNext(count: number): void;
}

export function createPager(): Pager {
  const sent: Sent[] = [];
  let failures = 0;
  return {
    sent,
    failNext: (count) => {
      failures = count;
    },
    sendNow: async (page) => {
      if (failures > 0) {
        failures -= 1;
        return [{ channel: 'email', outcome: 'failed' }];
      }
      sent.push(page);
      return [
        { channel: 'email', outcome: 'sent' },
        { channel: 'push', outcome: 'notSetUp' },
      ];
    },
  };
}

/** A message at imminent risk. */
export const IMMINENT = 'i have just taken all my pills';

/** Puts people on call by desk name for a week around now, the first to be paged first. */
export async function putOnCall(
  editor: ApiClient,
  names: readonly string[],
  shift: { day: string; from?: string; to?: string; atDesk?: boolean; weeks?: number },
): Promise<void> {
  const { people } = await editor.call(getRotaEndpoint);
  const ids = names.map((name) => {
    const found = people.find((one) => one.name === name);
    if (!found) throw new Error(`${name} cannot be on call`);
    return found.id;
  });
  const body = { from: '00:00', to: '00:00', weeks: 1, atDesk: false, ...shift, people: ids };
  await editor.call(addShiftsEndpoint, { body });
}

export function acknowledge(client: ApiClient, id: string): Promise<CaseClockView> {
  return client.call(acknowledgeCaseEndpoint, { params: { id } });
}

export function clockOf(client: ApiClient, id: string): Promise<CaseClockView> {
  return client.call(getCaseClockEndpoint, { params: { id } });
}

export function headOf(client: ApiClient) {
  return client.call(getCalloutEndpoint);
}

/** Signs staff in again after the clock was moved on, by half a minute at least: a one-time code is good once. */
export async function signInAgain(app: TestApp, staff: readonly StaffMember[]): Promise<void> {
  for (const member of staff) {
    const { session } = await signInAs(app, member.signInName, member.oneTimeCode());
    member.client.useToken(session.accessToken);
  }
}

const storedClock = z.object({ _id: z.string(), round: z.number(), number: z.string() });
const storedStep = z.object({ step: z.string(), firedAt: z.date(), dueAt: z.date(), isBreach: z.boolean() });

/** What the store holds of the clock of a case, by its public id. */
export async function storedClockOf(publicId: string) {
  return storedClock.parse(await mongoose.connection.collection('callout_clocks').findOne({ publicId }));
}

/** The steps of the current round of a case, in the order in which they fired. */
export async function storedStepsOf(publicId: string) {
  const { _id: caseId, round } = await storedClockOf(publicId);
  const steps = mongoose.connection.collection('callout_steps').find({ caseId, round });
  return z.array(storedStep).parse(await steps.sort({ firedAt: 1, dueAt: 1 }).toArray());
}

/** Ends every clock, as a decision does: the cases of earlier tests page no one any more. */
export async function stopAllClocks(app: TestApp): Promise<void> {
  const found = await mongoose.connection.collection('callout_clocks').find().toArray();
  const ids = z.array(z.object({ _id: z.string() })).parse(found);
  for (const { _id: caseId } of ids) await inTransaction(() => app.features.callout.stopClock({ caseId }));
}

/** Runs one sweep of the feature, as the worker does. */
export async function runSweep(app: TestApp, name: 'fireDueSteps' | 'sendPages'): Promise<void> {
  const sweep = app.features.callout.module.sweeps?.find((one) => one.name === `callout.${name}`);
  if (!sweep) throw new Error(`no sweep ${name}`);
  await sweep.run();
}

/** Fires what is due and waits until the pages have gone out. */
export async function step(app: TestApp, pager: Pager, count: number): Promise<Sent[]> {
  await runSweep(app, 'fireDueSteps');
  await runSweep(app, 'sendPages');
  await vi.waitFor(() => {
    if (pager.sent.length < count) throw new Error(`${pager.sent.length} of ${count} pages`);
  });
  return pager.sent;
}
