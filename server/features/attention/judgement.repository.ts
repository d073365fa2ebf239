import { z } from 'zod';
import { attention } from '../../../shared/contracts/moderation.ts';
import { JUDGEMENTS } from '../../../shared/domain/moderation/decisions.ts';
import { openJson, sealJson } from '../../platform/crypto/index.ts';
import type { Sealer } from '../../platform/crypto/index.ts';
import { AttentionJudgementModel } from './judgement.model.ts';
import type { JudgementRecord } from './judgement.model.ts';

const judgedHearing = z.strictObject({
  /** 0–100 */
  score: z.number(),
  attention,
  /** Version of the model that heard it. */
  version: z.string(),
  judged: z.enum(JUDGEMENTS),
});

export type AttentionJudgement = z.infer<typeof judgedHearing> & Omit<JudgementRecord, 'judgement'>;
export type JudgementRepository = ReturnType<typeof createJudgementRepository>;

/** Labels are kept when a conversation is erased: they have a data key of their own. */
const placeOf = ({ _id: recordId }: Pick<JudgementRecord, '_id'>) => ({
  scope: 'attention:judgements',
  recordId,
});

/** Judgements, sealed: they tell what a message is about (S17). */
export function createJudgementRepository(sealer: Sealer) {
  /** Opens a judgement; an empty list where its key was destroyed. */
  async function open({ judgement: sealed, ...record }: JudgementRecord): Promise<AttentionJudgement[]> {
    const judged = await openJson(sealer, placeOf(record), { sealed, schema: judgedHearing });
    return judged === null ? [] : [{ ...record, ...judged }];
  }

  return {
    /** Joins the running transaction. */
    async insert({ score, attention: heard, version, judged, ...record }: AttentionJudgement): Promise<void> {
      const found = { score, attention: heard, version, judged };
      const judgement = await sealJson(sealer, placeOf(record), found);
      await AttentionJudgementModel.create([{ ...record, judgement }]);
    },
    /** Oldest first. */
    async list(): Promise<AttentionJudgement[]> {
      const records = await AttentionJudgementModel.find().sort({ at: 1 }).lean<JudgementRecord[]>();
      return (await Promise.all(records.map(open))).flat();
    },
  };
}
