/*
 * Words that, right before a phrase, deny or report it: sources of expressions over a line of plain words (`Words.line`). Each ends
 * where the phrase begins, so that an excuse applies to that phrase only and not to another clause.
 */

/** A word that begins another clause, or names the two writers: what is before it does not apply to what follows. */
const NEW_CLAUSE = '(?:and|so|but|because|then|can|could|shall|should|lets|let|please|just|i|we|me|us|you)';

/** A pattern for up to `maxWords` words of the same clause. */
export function within(maxWords: number): string {
  return `(?:(?!${NEW_CLAUSE} )\\w+ ){0,${maxWords}}`;
}

/** "do not ", "never ", "not allowed to ". */
export const NEGATION_BEFORE =
  '(?:^| )(?:not|never)(?: (?:ever|even|just|really|please|actually|let|go))?(?: (?:allowed|able|meant|supposed|going|want|wanting|trying|need|have|got)(?: to)?)? $';

/** "he said ", "told me to ": the words are reported. */
export const REPORTED_BEFORE =
  '(?:^| )(?:said|says|saying|told|tells|telling|asked|asks|asking|goes|texted|messaged|wrote|like)(?: to)?(?: (?:me|us|him|her|them))?(?: (?:to|that|if))?(?: (?:you|i|we|he|she|they))?(?: (?:can|could|should|will|to))? $';
