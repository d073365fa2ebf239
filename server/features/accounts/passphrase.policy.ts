import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { plainFaultOf } from '../../../shared/domain/names/passphraseFault.ts';
import type { PassphraseFault } from '../../../shared/domain/names/passphraseFault.ts';
import { AppError } from '../../platform/http/index.ts';
import { plainPassphrase } from './passphrase.ts';

/** From 0 to 4; 3 means at least 10⁸ guesses (zxcvbn, USENIX Security 2016). */
const MIN_SCORE = 3;
/** Code points that are scored: the cost grows faster than the length, and a strong beginning is enough. */
const MAX_SCORED = 32;

let estimator: ZxcvbnFactory | undefined;

/** Whether the estimator can guess the passphrase within the attempts that MIN_SCORE asks for. */
function isCommon(passphrase: string): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const begin = [...passphrase].slice(0, MAX_SCORED).join('');
  return estimator.check(begin).score < MIN_SCORE;
}

/** What is wrong with a passphrase; null where nothing is. */
function passphraseFaultOf(typed: string, signInName: string): PassphraseFault | null {
  const passphrase = plainPassphrase(typed);
  return plainFaultOf(passphrase, signInName) ?? (isCommon(passphrase) ? 'common' : null);
}

/** @throws {AppError} weakPassphrase, with the fault in `details.fault`, for a new passphrase that would be guessed */
export function refuseWeakPassphrase(input: { passphrase: string; signInName: string }): void {
  const fault = passphraseFaultOf(input.passphrase, input.signInName);
  if (fault) throw new AppError('weakPassphrase', { details: { fault } });
}
