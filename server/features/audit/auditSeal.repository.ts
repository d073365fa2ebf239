import type { ChainHead, Seal } from '../../../shared/domain/audit/chain.ts';
import { newId } from '../../platform/crypto/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AuditSealModel } from './auditSeal.model.ts';
import type { AuditSeal } from './auditSeal.model.ts';

export type AuditSealRepository = ReturnType<typeof createAuditSealRepository>;

export function createAuditSealRepository() {
  return {
    /** Stores a seal. @returns false when another process has stored a seal of this number first */
    async insert(seal: Seal): Promise<boolean> {
      try {
        await AuditSealModel.create([{ _id: newId(), ...seal, at: new Date(seal.at), rows: [...seal.rows] }]);
        return true;
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },

    findHead: (): Promise<(ChainHead & { at: Date }) | null> =>
      AuditSealModel.findOne({}, { _id: 0, seq: 1, hash: 1, at: 1 })
        .sort({ seq: -1 })
        .lean<(ChainHead & { at: Date }) | null>(),

    findBySeq: (seq: number): Promise<ChainHead | null> =>
      AuditSealModel.findOne({ seq }, { _id: 0, seq: 1, hash: 1 }).lean<ChainHead | null>(),

    /** The seals after a number, in order, at most `limit`. */
    async listAfter({ seq, limit }: { seq: number; limit: number }): Promise<Seal[]> {
      const found = await AuditSealModel.find({ seq: { $gt: seq } })
        .sort({ seq: 1 })
        .limit(limit)
        .lean<AuditSeal[]>();
      return found.map(({ seq: number, at, rows, prevHash, hash, signature }) => ({
        seq: number,
        at: at.toISOString(),
        rows,
        prevHash,
        hash,
        signature,
      }));
    },

    /** For each of these rows that is sealed: the numbers of its seals. */
    async sealsOf(rowIds: readonly string[]): Promise<Map<string, number[]>> {
      const wanted = new Set(rowIds);
      const seals = await AuditSealModel.find(
        { 'rows.id': { $in: [...rowIds] } },
        { seq: 1, 'rows.id': 1 },
      ).lean<{ seq: number; rows: { id: string }[] }[]>();
      const found = new Map<string, number[]>();
      for (const { seq, rows } of seals)
        for (const { id } of rows) if (wanted.has(id)) found.set(id, [...(found.get(id) ?? []), seq]);
      return found;
    },
  };
}
