import { RefreshTokenModel } from './refreshToken.model.ts';
import type { RefreshToken } from './refreshToken.model.ts';
import { SessionModel } from './session.model.ts';
import type { SessionRecord } from './session.model.ts';

const BATCH = 500;

export type SessionRepository = ReturnType<typeof createSessionRepository>;

export function createSessionRepository() {
  return {
    async insert(session: SessionRecord): Promise<void> {
      await SessionModel.create([session]);
    },

    find: (sessionId: string): Promise<SessionRecord | null> =>
      SessionModel.findById(sessionId).lean<SessionRecord>(),

    findMany: (sessionIds: readonly string[]): Promise<SessionRecord[]> =>
      SessionModel.find({ _id: { $in: sessionIds } }).lean<SessionRecord[]>(),

    findOwn: (input: { accountId: string; publicId: string }): Promise<SessionRecord | null> =>
      SessionModel.findOne(input).lean<SessionRecord>(),

    /** Sessions without an end; some may have expired. */
    listOpen: (accountId: string): Promise<SessionRecord[]> =>
      SessionModel.find({ accountId, endedAt: null }).lean<SessionRecord[]>(),

    async insertToken(token: RefreshToken): Promise<void> {
      await RefreshTokenModel.create([token]);
    },

    findTokens: (hashes: readonly string[]): Promise<RefreshToken[]> =>
      RefreshTokenModel.find({ hash: { $in: [...hashes] } }).lean<RefreshToken[]>(),

    /**
     * Uses a token of the session. False when the session has ended, or when another token of its generation or of a later one was used:
     * this one was copied.
     */
    async useToken({ token, ownDevice }: { token: RefreshToken; ownDevice: boolean }): Promise<boolean> {
      const { _id: usedTokenId, sessionId, generation } = token;
      const good = [{ usedGeneration: { $lt: generation } }, { usedTokenId }];
      const result = await SessionModel.updateOne(
        { _id: sessionId, endedAt: null, $or: good },
        { $set: { usedGeneration: generation, usedTokenId, ownDevice } },
      );
      return result.matchedCount === 1;
    },

    /** Notes the time of an act, unless an act after `since` is noted already. */
    async noteAct({ sessionId, at, since }: { sessionId: string; at: Date; since: Date }): Promise<void> {
      await SessionModel.updateOne(
        { _id: sessionId, endedAt: null, lastActAt: { $lte: since } },
        { $set: { lastActAt: at } },
      );
    },

    async end({ sessionId, at }: { sessionId: string; at: Date }): Promise<void> {
      await SessionModel.updateOne({ _id: sessionId, endedAt: null }, { $set: { endedAt: at } });
    },

    async endAll({ accountId, at }: { accountId: string; at: Date }): Promise<void> {
      await SessionModel.updateMany({ accountId, endedAt: null }, { $set: { endedAt: at } });
    },

    /** Deletes every session of an account, with their tokens. */
    async deleteAllOf(accountId: string): Promise<void> {
      const ids = (await SessionModel.find({ accountId }, { _id: 1 }).lean()).map(({ _id }) => _id);
      await RefreshTokenModel.deleteMany({ sessionId: { $in: ids } });
      await SessionModel.deleteMany({ _id: { $in: ids } });
    },

    /** Deletes the sessions that started before, with their tokens, in batches. */
    async deleteStartedBefore(start: Date): Promise<void> {
      for (;;) {
        const old = await SessionModel.find({ startedAt: { $lt: start } }, { _id: 1 })
          .limit(BATCH)
          .lean();
        const ids = old.map(({ _id }) => _id);
        await RefreshTokenModel.deleteMany({ sessionId: { $in: ids } });
        await SessionModel.deleteMany({ _id: { $in: ids } });
        if (ids.length < BATCH) return;
      }
    },
  };
}
