import { NoticeAddressModel, PushSubscriptionModel } from './contact.model.ts';
import type { NoticeAddress, PushSubscriptionRecord } from './contact.model.ts';

export type ContactRepository = ReturnType<typeof createContactRepository>;

const BATCH = 50;

/** Where people can be reached. */
export function createContactRepository() {
  return {
    findAddress: (accountId: string): Promise<NoticeAddress | null> =>
      NoticeAddressModel.findById(accountId).lean<NoticeAddress>(),

    /** Replaces the address of the account, and with it any link that was sent to the old one. */
    async saveAddress({ _id, ...address }: NoticeAddress): Promise<void> {
      await NoticeAddressModel.updateOne({ _id }, { $set: address }, { upsert: true });
    },

    async dropAddress(accountId: string): Promise<void> {
      await NoticeAddressModel.deleteOne({ _id: accountId });
    },

    findLinksDue: (now: Date): Promise<NoticeAddress[]> =>
      NoticeAddressModel.find({ linkDueAt: { $ne: null, $lte: now } })
        .sort({ linkDueAt: 1 })
        .limit(BATCH)
        .lean<NoticeAddress[]>(),

    /** Changes the link of an address. @returns false where the address was replaced, or another process changed the link first */
    async changeLink(
      { _id, address, linkAttempts }: NoticeAddress,
      change: Partial<
        Pick<NoticeAddress, 'linkDueAt' | 'linkAttempts' | 'linkHash' | 'linkExpiresAt' | 'deadAt'>
      >,
    ): Promise<boolean> {
      const unchanged = { _id, 'address.ct': address.ct, linkAttempts };
      return (await NoticeAddressModel.updateOne(unchanged, { $set: change })).modifiedCount === 1;
    },

    /** Confirms the address that a link was sent to; false for a link that was used, has expired or is unknown. */
    async confirm({ linkHash, now }: { linkHash: string; now: Date }): Promise<boolean> {
      const result = await NoticeAddressModel.updateOne(
        { linkHash, linkExpiresAt: { $gt: now } },
        { $set: { confirmedAt: now, linkHash: null, linkExpiresAt: null } },
      );
      return result.modifiedCount === 1;
    },

    /** Unless the address was replaced meanwhile. */
    async markDead({ _id, address }: NoticeAddress, at: Date): Promise<void> {
      await NoticeAddressModel.updateOne({ _id, 'address.ct': address.ct }, { $set: { deadAt: at } });
    },

    findSubscriptions: (accountId: string): Promise<PushSubscriptionRecord[]> =>
      PushSubscriptionModel.find({ accountId }).sort({ createdAt: 1 }).lean<PushSubscriptionRecord[]>(),

    /** A browser belongs to the account that turned push on last. */
    async saveSubscription({ endpointHash, ...record }: PushSubscriptionRecord): Promise<void> {
      await PushSubscriptionModel.deleteOne({ endpointHash });
      await PushSubscriptionModel.create([{ endpointHash, ...record }]);
    },

    /** Ties a push subscription to a new session of its account. @returns false where the account has no such subscription */
    async rebindSubscription(
      owner: Pick<PushSubscriptionRecord, 'endpointHash' | 'accountId' | 'sessionId'>,
    ): Promise<boolean> {
      const { endpointHash, accountId, sessionId } = owner;
      const { matchedCount } = await PushSubscriptionModel.updateOne(
        { endpointHash, accountId },
        { $set: { sessionId } },
      );
      return matchedCount === 1;
    },

    async dropSubscription({
      endpointHash,
      accountId,
    }: Pick<PushSubscriptionRecord, 'endpointHash' | 'accountId'>) {
      await PushSubscriptionModel.deleteOne({ endpointHash, accountId });
    },

    /** Drops the push subscriptions of one session, or of all sessions of an account. */
    async dropSubscriptionsOf(owner: { sessionId: string } | { accountId: string }): Promise<void> {
      await PushSubscriptionModel.deleteMany(owner);
    },

    async dropSubscriptions(ids: readonly string[]): Promise<void> {
      await PushSubscriptionModel.deleteMany({ _id: { $in: [...ids] } });
    },
  };
}
