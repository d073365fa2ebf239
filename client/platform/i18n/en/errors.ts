import { ERRORS } from '../../../../shared/contracts/errors.ts';
import type { ErrorCode } from '../../../../shared/contracts/errors.ts';

type ServerWords = Record<ErrorCode, string>;

/** The contract holds the words of every refusal, so that server and client say the same. */
const fromContract = Object.fromEntries(
  Object.entries(ERRORS).map(([code, { words: said }]) => [code, said]),
) as ServerWords;

export const words = {
  ...fromContract,
  offline: 'There is no connection just now. Nothing was lost. Try again when you are back.',
  outOfDate: 'Kith was renewed while this page was open. Nothing was lost. Load the page again.',
};
