import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import { afterCommit, duplicateKeyOf } from '../../platform/db/index.ts';
import { ThresholdsModel } from './thresholds.model.ts';
import type { ThresholdsRecord } from './thresholds.model.ts';

/** The thresholds in force. */
export interface CurrentThresholds {
  version: number;
  thresholds: AttentionThresholds;
}

export type ThresholdsRepository = ReturnType<typeof createThresholdsRepository>;

/** How long a process caches the thresholds: messages are many, changes rare. */
const KEPT_MS = 5_000;

/** @param input `defaults` are in force until the first change. */
export function createThresholdsRepository({ defaults }: { defaults: AttentionThresholds }) {
  let cached: { value: CurrentThresholds; readAt: number } | null = null;

  /** The thresholds in force; version 0 with the defaults until the first change. */
  async function read(): Promise<CurrentThresholds> {
    const newest = await ThresholdsModel.findOne().sort({ version: -1 }).lean<ThresholdsRecord>();
    return newest ? { version: newest.version, thresholds: newest.to } : { version: 0, thresholds: defaults };
  }

  return {
    read,
    /** The thresholds of at most five seconds ago. */
    async readCached(): Promise<CurrentThresholds> {
      if (cached && performance.now() - cached.readAt < KEPT_MS) return cached.value;
      const value = await read();
      cached = { value, readAt: performance.now() };
      return value;
    },
    /** Stores a change of the thresholds. @returns false when this version is stored already. Joins the running transaction. */
    async insert(change: Omit<ThresholdsRecord, '_id'>): Promise<boolean> {
      try {
        await ThresholdsModel.create([{ _id: String(change.version), ...change }]);
        afterCommit(() => (cached = null));
        return true;
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },
    /** Newest first. */
    listChanges: (count: number): Promise<ThresholdsRecord[]> =>
      ThresholdsModel.find().sort({ version: -1 }).limit(count).lean<ThresholdsRecord[]>(),
  };
}
