import mongoose from 'mongoose';
import type { Standing } from '../../../shared/contracts/reputation.ts';
import type { Buckets } from '../../../shared/domain/reputation/buckets.ts';
import type { Derived } from '../../../shared/domain/reputation/derive.ts';
import { defineModel } from '../../platform/db/index.ts';

interface ReputationHead {
  /** The mentor's account id. */
  _id: string;
  /** The last number of the ledger. */
  seq: number;
  /** The newest release day that has run, as a UTC day since 1970-01-01; null before the first. */
  releasedThrough: number | null;
  /** Something was appended that the aggregate does not count yet. */
  uncounted: boolean;
}

/** The end of a mentor's ledger. Written with every event, so that concurrent writers conflict. */
export const ReputationHeadModel = defineModel<ReputationHead>({
  collection: 'reputation_heads',
  fields: {
    _id: { type: String, required: true },
    seq: { type: Number, required: true },
    releasedThrough: { type: Number, default: null },
    uncounted: { type: Boolean, default: false },
  },
  indexes: [{ fields: { uncounted: 1 } }],
});

/** What a mentor's ledger adds up to; a cache that can always be rebuilt from the ledger. */
export interface ReputationAggregate {
  _id: string;
  rateeId: string;
  ledgerSeq: number;
  /** UTC day of the derivation. */
  asOf: number;
  algoVersion: number;
  buckets: Buckets;
  derived: Derived;
  /** The first UTC day on which the numbers change without a new event; null when they cannot. */
  nextRollOn: number | null;
}

const { Mixed } = mongoose.Schema.Types;

export const ReputationAggregateModel = defineModel<ReputationAggregate>({
  collection: 'reputation_aggregates',
  fields: {
    _id: { type: String, required: true },
    rateeId: { type: String, required: true },
    ledgerSeq: { type: Number, required: true },
    asOf: { type: Number, required: true },
    algoVersion: { type: Number, required: true },
    buckets: { type: Mixed, required: true },
    derived: { type: Mixed, required: true },
    nextRollOn: { type: Number, default: null },
  },
  indexes: [{ fields: { nextRollOn: 1 } }, { fields: { algoVersion: 1 } }],
});

type Released = Extract<Standing, { newMentor: false }>;

/** Those of version 1 were frozen without a badge. */
export type FrozenStanding =
  | Exclude<Standing, Released>
  | (Omit<Released, 'badge'> & Partial<Pick<Released, 'badge'>>);

/** What others are shown: frozen on a release day, unchanged until the next release of this mentor. */
export interface ReputationSnapshot {
  _id: string;
  rateeId: string;
  /** ISO date. */
  releasedOn: string;
  /** The last number of the ledger that is in it, for the audit. */
  ledgerSeq: number;
  algoVersion: number;
  standing: FrozenStanding;
  /** Null below the public threshold, as others rank such a mentor by the prior. */
  rankMean: number | null;
}

export const ReputationSnapshotModel = defineModel<ReputationSnapshot>({
  collection: 'reputation_snapshots',
  fields: {
    _id: { type: String, required: true },
    rateeId: { type: String, required: true },
    releasedOn: { type: String, required: true },
    ledgerSeq: { type: Number, required: true },
    algoVersion: { type: Number, required: true },
    standing: { type: Mixed, required: true },
    rankMean: { type: Number, default: null },
  },
  indexes: [{ fields: { rateeId: 1, releasedOn: -1 }, options: { unique: true } }],
});
