import { ERRORS } from '../../../../shared/contracts/errors.ts';

/** By code. The contract holds the words of every refusal, so that server and client say the same. */
export const errorWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ERRORS).map(([code, { words: text }]) => [code, text])),
  tooManyFor_one: 'Too many tries. Nothing was lost. Wait a minute, then try again.',
  tooManyFor_other: 'Too many tries. Nothing was lost. Wait {{count}} minutes, then try again.',
  offline: 'There is no connection right now. Nothing was lost. Try again when you are back online.',
  outOfDate: 'Kith has been updated. Nothing was lost. Reload to go on.',
};
