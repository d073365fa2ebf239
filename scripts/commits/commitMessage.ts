const LONGEST_SUBJECT = 72;
/** Base forms that end like another form of a verb. */
const IMPERATIVES = new Set(['bring', 'ping', 'string', 'embed', 'shed', 'focus', 'bias', 'canvas', 'alias']);
/** `Adds`, `Added` and `Adding`, but not `Pass` or `Feed`. */
const OTHER_FORM = /(?:[^su]s|[^e]ed|ing)$/;
const TRAILER = /^[A-Z][A-Za-z-]+: /;

/**
 * What is wrong with a commit message, in words; empty when nothing is.
 *
 * @param message the whole message: the subject, a blank line, and the body
 */
export function faultsOf(message: string): string[] {
  const [subject = '', blank = '', ...body] = message.trimEnd().split('\n');
  const faults: string[] = [];
  if (subject.length > LONGEST_SUBJECT) {
    faults.push(`the subject has ${subject.length} characters, at most ${LONGEST_SUBJECT} are allowed`);
  }
  const verb = /^[a-z][a-z0-9/-]*: ([A-Z][A-Za-z-]*)/.exec(subject)?.[1]?.toLowerCase();
  if (!verb) faults.push('the subject is not `area: Imperative`');
  else if (OTHER_FORM.test(verb) && !IMPERATIVES.has(verb)) faults.push(`"${verb}" is not an imperative`);
  if (subject.endsWith('.')) faults.push('the subject ends with a full stop');
  if (blank.trim() !== '') faults.push('the second line is not blank');
  if (!body.some((line) => line.trim() !== '' && !TRAILER.test(line))) {
    faults.push('the body does not say why');
  }
  return faults;
}
