/** Fewest different characters of a passphrase; small and capital letters are the same. */
export const MIN_DIFFERENT_CHARACTERS = 5;
/** Fewest letters and digits that a passphrase has besides the sign-in name. */
const MIN_BESIDES_NAME = 8;

/** Why a passphrase is refused. `common` is known to the server alone, which has the lists. */
export const PASSPHRASE_FAULTS = ['fewCharacters', 'ownName', 'common'] as const;
export type PassphraseFault = (typeof PASSPHRASE_FAULTS)[number];

/** Letters and digits alone, in lower case. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The fault of a passphrase of the right length that is found without lists of common ones; null if there is none. */
export function plainFaultOf(
  passphrase: string,
  signInName: string,
): Exclude<PassphraseFault, 'common'> | null {
  const different = new Set(passphrase.normalize('NFKC').toLowerCase());
  if (different.size < MIN_DIFFERENT_CHARACTERS) return 'fewCharacters';
  const [own, all] = [plain(signInName), plain(passphrase)];
  return own !== '' && all.includes(own) && all.length - own.length < MIN_BESIDES_NAME ? 'ownName' : null;
}
