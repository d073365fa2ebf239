import { ERRORS } from '../../../../shared/contracts/errors.ts';

/** By code. The contract holds the words of every refusal, so that server and client say the same. */
export const errorWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ERRORS).map(([code, { words: said }]) => [code, said])),
  offline: 'There is no connection just now. Nothing was lost. Try again when you are back.',
  outOfDate: 'Kith was renewed while this page was open. Nothing was lost. Load the page again.',
};
