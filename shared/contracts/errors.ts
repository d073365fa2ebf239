import { z } from 'zod';
import { NUMBERS } from '../domain/signposts/signposts.data.ts';

interface ErrorKind {
  status: number;
  /** Plain words: what happened, that nothing was lost, what to do next. */
  words: string;
}

/** Every error that leaves the server: stable code, HTTP status, plain words. Clients translate by the code. */
export const ERRORS = {
  badRequest: {
    status: 400,
    words:
      'Something in this form needs a change. Nothing was lost. Look at the marked fields and try again.',
  },
  notSignedIn: { status: 401, words: 'You are signed out. Nothing was lost. Sign in and go on.' },
  badCredentials: {
    status: 401,
    words: 'That name and passphrase don’t match. Check both and try again.',
  },
  badRecoveryCode: {
    status: 401,
    words: 'That name and recovery code don’t match. Check both and try again.',
  },
  badOneTimeCode: {
    status: 401,
    words: 'That six-digit code is not right, or has been used. Wait for the next one and try again.',
  },
  weakPassphrase: {
    status: 422,
    words: 'That passphrase is easily guessed. Nothing was lost. Choose three or more unrelated words.',
  },
  wrongPassphrase: {
    status: 403,
    words: 'That is not your passphrase. Nothing was changed.',
  },
  secondFactorMissing: {
    status: 403,
    words: 'First set up a sign-in code on your account page. Nothing was changed.',
  },
  secondFactorNeeded: { status: 401, words: 'Type the six-digit code from your authenticator.' },
  sessionEnded: { status: 401, words: 'This device was signed out. Nothing was lost. Sign in again.' },
  notAllowed: {
    status: 403,
    words: 'You can’t do that with this account. Nothing was changed.',
  },
  restricted: {
    status: 403,
    words: 'Our team has paused this for you. Nothing was lost. Your start page says why and until when.',
  },
  underAge: {
    status: 403,
    words: `Kith is for people aged 13 and over. You can talk to Childline free, day or night, on ${NUMBERS.childline}.`,
  },
  wrongOrigin: { status: 403, words: 'This request did not come from Kith, so it was not done.' },
  accountClosed: {
    status: 403,
    words: 'This account can’t be used any more. “Get help now” still works without one.',
  },
  notFound: { status: 404, words: 'There is nothing here. It may have moved or ended.' },
  nameTaken: { status: 409, words: 'Someone has just taken that name. Choose another.' },
  moveNotAllowed: {
    status: 409,
    words: 'That step is not possible from here. Nothing was changed. Reload to see how things stand.',
  },
  breakNeeded: {
    status: 409,
    words: 'You are on a break. Nothing was changed. You can take the next case when it is over.',
  },
  severeCapReached: {
    status: 409,
    words:
      'You have taken as many severe cases as one person takes in a day. Leave this one to someone else.',
  },
  topicAvoided: {
    status: 409,
    words: 'This is about a topic that you asked not to be given. Leave it to someone else.',
  },
  secondPersonNeeded: {
    status: 409,
    words: 'Another person has to confirm this: neither who asked for it nor the person it is about.',
  },
  staffRequestWaits: {
    status: 409,
    words: 'This was asked for already and waits for a second person. Nothing was changed.',
  },
  linkGone: {
    status: 410,
    words:
      'This link cannot be used: it ran out, was used, or was not confirmed yet. Ask who sent it to you.',
  },
  sameApprover: {
    status: 409,
    words: 'The second approval must come from a different person, and neither may be the interviewer.',
  },
  evidenceMissing: {
    status: 409,
    words: 'A piece of evidence is missing or has run out. Nothing was changed. The page says which.',
  },
  staleVersion: {
    status: 409,
    words: 'Somebody acted on this first, so nothing of yours was done. Look at how it stands now.',
  },
  claimNeeded: {
    status: 409,
    words: 'Take this case first, then read or decide. Nothing was changed.',
  },
  caseClaimed: {
    status: 409,
    words: 'Another member of staff has this case. Nothing was changed.',
  },
  readFirst: {
    status: 409,
    words: 'Read what this case is about first, then decide. Nothing was changed.',
  },
  reasonNeeded: {
    status: 409,
    words: 'This case is closed. Write why you need to read it. Nothing was shown.',
  },
  ownCase: { status: 403, words: 'You cannot work on this case. It stays open for another moderator.' },
  openRequestExists: {
    status: 409,
    words: 'You have asked one mentor already. Wait for the answer, or take the request back.',
  },
  mentorNotFree: {
    status: 409,
    words: 'This mentor has no room right now. Choose another, or ask again later.',
  },
  noRoom: {
    status: 409,
    words: 'You have no room for this one yet. Those who asked earlier come first.',
  },
  noMinutes: {
    status: 409,
    words: 'Your minutes are used up. This request waits, and you can say yes when they start again.',
  },
  extensionWaits: {
    status: 409,
    words: 'An offer waits for this mentor’s answer already. Nothing was changed.',
  },
  extensionGone: {
    status: 409,
    words: 'This offer is over: it was answered or withdrawn, or its week has ended. Nothing was changed.',
  },
  requestOver: { status: 409, words: 'This request has been answered or has run out. Nothing else changes.' },
  conversationClosed: {
    status: 409,
    words: 'This conversation has ended, so the message was not sent. Your words are still in the box.',
  },
  conversationLocked: {
    status: 409,
    words: 'This chat is paused while our safety team checks something. Your words are still in the box.',
  },
  conversationNotActive: {
    status: 409,
    words: 'You can both write as soon as both of you have said yes to the agreement.',
  },
  differentBody: {
    status: 409,
    words: 'This message was already sent with other words. The first one counts.',
  },
  timeSpent: {
    status: 409,
    words:
      'Your minutes for this week are used up. Your words are kept as a draft until your minutes start again.',
  },
  noteBlocked: {
    status: 422,
    words:
      'Your note could show who you are, so nothing was sent. Nothing was lost. Take out names, numbers and places, then try again.',
  },
  blocked: {
    status: 422,
    words:
      'This was not sent, because it could show who you are. The marked words say why. Nothing was lost.',
  },
  teamTextStopped: {
    status: 422,
    words:
      'This was not sent. A check found words that staff do not send: contact details, secrets or meeting up.',
  },
  blockedHarm: {
    status: 422,
    words: 'This was not sent. If you are hurting, help is here now, at any hour.',
  },
  erased: { status: 410, words: 'What this belongs to was erased for good, so nothing was added to it.' },
  feedbackExists: { status: 409, words: 'You have already said how it was. Thank you.' },
  feedbackClosed: { status: 410, words: 'The time to say how it was is over for this conversation.' },
  feedbackNotOpen: { status: 409, words: 'You can say how it was when the conversation has ended.' },
  revisionUsed: { status: 409, words: 'An answer can be changed once, and this one has been.' },
  cursorGone: { status: 410, words: 'This page is out of date. It reloads by itself, and nothing was lost.' },
  tooLarge: { status: 413, words: 'That is too long to send in one go. Nothing was lost. Make it shorter.' },
  trainingTriesUsed: {
    status: 429,
    words: 'You have used your three tries for today. Read the text again and try tomorrow.',
  },
  trainingChanged: {
    status: 409,
    words: 'This part of the training has changed since you opened it. Reload and look at it again.',
  },
  tooMany: {
    status: 429,
    words: 'Too many tries. Nothing was lost. Wait a few minutes, then try again.',
  },
  internal: {
    status: 500,
    words: 'Something went wrong on our side. Nothing you wrote was lost. Try again in a minute.',
  },
  unavailable: {
    status: 503,
    words:
      'Something on our side is not answering right now. Nothing you wrote was lost. Try again in a minute.',
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;
const codes = Object.keys(ERRORS);
const isErrorCode = (value: string): value is ErrorCode => codes.includes(value);

/** The one shape of every refusal, over HTTP (`{ error }`) and in socket acks (`{ ok: false, error }`). */
export const errorSchema = z.strictObject({
  code: z.string().refine(isErrorCode),
  message: z.string(),
  requestId: z.string(),
  /** Field path → what is expected there. */
  fields: z.record(z.string(), z.string()).optional(),
  retryAfterSeconds: z.number().int().positive().optional(),
  /** Small facts a screen needs to explain this refusal, of the shape that `ERROR_DETAILS` has for the code. */
  details: z.record(z.string(), z.unknown()).optional(),
});
export type ErrorBody = z.infer<typeof errorSchema>;
