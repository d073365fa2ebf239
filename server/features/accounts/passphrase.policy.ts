import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { plainFaultOf } from '../../../shared/domain/names/passphraseFault.ts';
import type { PassphraseFault } from '../../../shared/domain/names/passphraseFault.ts';
import { AppError } from '../../platform/http/index.ts';
import { plainPassphrase } from './passphrase.ts';

/** From 0 to 4; 3 means at least 10⁸ guesses (zxcvbn, USENIX Security 2016). */
const LEAST_SCORE = 3;
/** Code points that are estimated: the work grows faster than the length, and a passphrase that begins well is good. */
const MOST_ESTIMATED = 32;

let estimator: ZxcvbnFactory | undefined;

/** Whether the passphrase, or what it is made of, is among those that are guessed first. */
function isCommon(passphrase: string): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const begin = [...passphrase].slice(0, MOST_ESTIMATED).join('');
  return estimator.check(begin).score < LEAST_SCORE;
}

function passphraseFaultOf(typed: string, signInName: string): PassphraseFault | null {
  const passphrase = plainPassphrase(typed);
  return plainFaultOf(passphrase, signInName) ?? (isCommon(passphrase) ? 'common' : null);
}

/** @throws {AppError} weakPassphrase, with the fault in `details.fault`, for a new passphrase that would be guessed */
export function refuseWeakPassphrase(input: { passphrase: string; signInName: string }): void {
  const fault = passphraseFaultOf(input.passphrase, input.signInName);
  if (fault) throw new AppError('weakPassphrase', { details: { fault } });
}
