import { digitsOf, NUMBERS } from '../../../shared/domain/signposts/signposts.data.ts';

/** The number of a helpline inside a sentence, which calls it when it is pressed. */
export function CallLink({ line }: { line: 'childline' | 'samaritans' }) {
  return (
    <a className="nowrap" href={`tel:${digitsOf(NUMBERS[line])}`}>
      {NUMBERS[line]}
    </a>
  );
}
