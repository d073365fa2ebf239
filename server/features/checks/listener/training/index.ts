/** How the listener is trained (../README.md). No part of the service imports it. */
import { hashOf } from './lines.ts';
import { readAllLines } from './prepare.ts';
import { SETTINGS } from './settings.ts';
import { versionOf } from './writeModels.ts';

export { readAllLines } from './prepare.ts';
export { attack, ATTACKS, misspell } from './spellingAttacks.ts';

/** The version that a model has when it was trained on the lines as they are now. */
export function currentVersion(): string {
  return versionOf({ hash: hashOf(readAllLines(), SETTINGS) });
}
