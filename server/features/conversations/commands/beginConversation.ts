import { conversationKeyScope } from '../sealedRecords.ts';
import { randomBytes } from 'node:crypto';
import type { AgeBand, Persona } from '../../../../shared/contracts/common.ts';
import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { SIDES } from '../../../../shared/domain/conversation/states.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import { newMoveEntry } from '../log/controlEntry.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { ConversationRecord } from '../conversation.repository.ts';
import { participationOf } from '../participations.ts';

interface BeginInput {
  menteeId: string;
  mentorId: string;
  ageBand: AgeBand;
  topicLabel: string;
  matchRequestId: string;
  /** The mentee would like to ask one thing, not a long match. */
  oneQuestion?: boolean;
}

/** How long an agreement runs unless the mentee sets another day. */
const USUAL_DAYS = 84;
/** For one question. */
const SHORT_DAYS = 7;
const FINGERPRINT_KEY_BYTES = 32;

/**
 * Begins a conversation and its log, in the transaction in which the mentor accepts the request.
 * @throws {AppError} restricted, requestOver when a restriction keeps one of the two out of matching
 */
export function beginConversation(deps: ConversationsDeps) {
  return async (input: BeginInput): Promise<{ conversationId: string; publicId: string }> => {
    const { clock, conversations, entries, realtime } = deps;
    const at = clock.now();
    const locks = await deps.restrictions.admitPair(input);
    const menteePersona = await newMenteePersona(deps, input);
    const record = await newRecord(deps, { ...input, menteePersona, beganAt: at });
    await conversations.insert(record);
    const opened = newMoveEntry({ before: null, move: 'opened', by: 'mentor', actorId: input.mentorId, at });
    const after = { ...opened.after, locks };
    await entries.insert({ ...opened, after, conversationId: record._id, seq: 1 });
    afterCommit(() => {
      for (const side of SIDES)
        realtime.toAccount(participationOf(record, side).accountId, inboxChangedPush, {});
    });
    return { conversationId: record._id, publicId: record.publicId };
  };
}

/**
 * A new alias for the mentee, unlike all their earlier ones, the mentor's, and those of the mentor's other open conversations. Aliases are
 * not unique over the service, but no screen shows the same one twice.
 */
async function newMenteePersona(
  { accounts, conversations }: ConversationsDeps,
  { menteeId, mentorId }: BeginInput,
): Promise<Persona> {
  const mentor = (await accounts.findPersons([mentorId])).get(mentorId)?.persona;
  const earlier = await conversations.findOf('mentee', menteeId);
  const beside = await conversations.findOpenOf(mentorId);
  const taken = [...earlier, ...beside].map(({ menteePersona }) => menteePersona.alias);
  return accounts.newPersona(
    mentor
      ? { avatars: [mentor.avatar], aliases: [mentor.alias, ...taken] }
      : { avatars: [], aliases: taken },
  );
}

/** The record of a new conversation, with the first version of its agreement. */
async function newRecord(
  { sealer }: ConversationsDeps,
  { oneQuestion = false, ...facts }: BeginInput & Pick<ConversationRecord, 'menteePersona' | 'beganAt'>,
): Promise<ConversationRecord> {
  const _id = newId();
  const key = randomBytes(FINGERPRINT_KEY_BYTES).toString('base64url');
  const unread = { readSeq: 0, readUpTo: null, deliveredSeq: 0 };
  return {
    ...facts,
    _id,
    publicId: newPublicId(),
    fingerprintKey: await sealer.seal({ scope: conversationKeyScope(_id), recordId: _id, text: key }),
    endedAt: null,
    agreement: {
      version: 1,
      goal: null,
      untilOn: new Date(facts.beganAt.getTime() + (oneQuestion ? SHORT_DAYS : USUAL_DAYS) * DAY_MS)
        .toISOString()
        .slice(0, 10),
      acceptedBy: { mentee: false, mentor: false },
    },
    reading: { mentee: unread, mentor: { ...unread, deliveredSeq: 1 } },
    helpCard: false,
    helpLevel: null,
    offer: null,
  };
}
