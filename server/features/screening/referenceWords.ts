import { z } from 'zod';
import { referenceAnswers } from '../../../shared/contracts/references.ts';
import type { ReferenceAnswers } from '../../../shared/contracts/references.ts';
import type { ApplicationForm } from '../../../shared/contracts/screening.ts';
import { linkExpiresAt, stageDueAt } from '../../../shared/domain/screening/references.ts';
import { newId, newPublicId, openJson, sealJson } from '../../platform/crypto/index.ts';
import { applicationScope } from './applicationWords.ts';
import type { ReferenceRequest } from './reference.model.ts';
import type { ScreeningDeps } from './screening.deps.ts';

type Sealing = Pick<ScreeningDeps, 'sealer'>;
export type NamedReferee = ApplicationForm['referees'][number];

const referee = z.object({ name: z.string(), relationship: z.string(), contact: z.string() });
const ring = z.object({ phone: z.string(), when: z.string() });
export type RingWish = z.infer<typeof ring>;

type Sealed = 'referee' | 'answers' | 'ring';

/** Key scope and record id of one sealed part of a reference request. */
const placeOf = ({ _id, applicationId }: Pick<ReferenceRequest, '_id' | 'applicationId'>, what: Sealed) => ({
  scope: applicationScope(applicationId),
  recordId: `${_id}:${what}`,
});

/** Seals one part of a reference request, as JSON, under the key of the application. */
export function sealReference(
  { sealer }: Sealing,
  {
    request,
    what,
    value,
  }: { request: Pick<ReferenceRequest, '_id' | 'applicationId'> } & (
    | { what: 'referee'; value: NamedReferee }
    | { what: 'answers'; value: ReferenceAnswers }
    | { what: 'ring'; value: RingWish }
  ),
) {
  return sealJson(sealer, placeOf(request, what), value);
}

/** A request to a referee whose first mail is due at once; one without an e-mail address is rung. */
export async function newReferenceRequest(
  deps: Sealing & Pick<ScreeningDeps, 'clock'>,
  {
    applicationId,
    position,
    referee: named,
  }: { applicationId: string; position: number; referee: NamedReferee },
): Promise<ReferenceRequest> {
  const ids = { _id: newId(), publicId: newPublicId(), applicationId, position };
  const askedAt = deps.clock.now();
  const onlyByPhone = mailAddressOf(named) === null;
  const stage = onlyByPhone ? 'another' : 'ask';
  return {
    ...ids,
    referee: await sealReference(deps, { request: ids, what: 'referee', value: named }),
    state: 'asked',
    askedAt,
    stage,
    dueAt: stageDueAt(stage, askedAt),
    attempts: 0,
    mailsSent: 0,
    onlyByPhone,
    anotherWanted: false,
    linkHashes: [],
    linkExpiresAt: linkExpiresAt(askedAt),
    ring: null,
    answers: null,
    answeredAt: null,
    channel: null,
    speaksFor: null,
    confirmed: null,
  };
}

/** The e-mail address of a referee; null where they were named with something else. */
export function mailAddressOf({ contact }: NamedReferee): string | null {
  return z.email().safeParse(contact.trim()).data ?? null;
}

const GONE: NamedReferee = { name: '', relationship: '', contact: '' };

/** Who the referee is; empty where the key of the application was destroyed. */
export async function openReferee({ sealer }: Sealing, request: ReferenceRequest): Promise<NamedReferee> {
  const sealingPlace = placeOf(request, 'referee');
  return (await openJson(sealer, sealingPlace, { sealed: request.referee, schema: referee })) ?? GONE;
}

/** What the referee said, and what they asked to be rung at. */
async function openAnswers({ sealer }: Sealing, request: ReferenceRequest) {
  /** Opens one of the sealed parts of a reference; null where it is not there yet. */
  const open = <T extends z.ZodType>(what: 'answers' | 'ring', schema: T) => {
    const sealed = request[what];
    return sealed ? openJson(sealer, placeOf(request, what), { sealed, schema }) : null;
  };
  return { answers: await open('answers', referenceAnswers), ring: await open('ring', ring) };
}

/** A request with everything that was sealed of it. */
export interface OpenedReference {
  request: ReferenceRequest;
  referee: NamedReferee;
  answers: ReferenceAnswers | null;
  ring: RingWish | null;
}

/** Opens requests, in their order. */
export function openReferences(
  deps: Sealing,
  requests: readonly ReferenceRequest[],
): Promise<OpenedReference[]> {
  return Promise.all(
    requests.map(async (request) => ({
      request,
      referee: await openReferee(deps, request),
      ...(await openAnswers(deps, request)),
    })),
  );
}
