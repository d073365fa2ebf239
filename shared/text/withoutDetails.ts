import { findContactDetails } from './contactDetails.ts';
import { redact } from './redact.ts';

/** Words on both sides of what was taken out can make another detail; each round leaves fewer. */
const MAX_ROUNDS = 5;

/** The text with its contact details and wishes to meet or move taken out, until none is found in what is left. */
export function withoutDetails(text: string): string {
  let left = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const found = findContactDetails(left);
    if (found.length === 0) break;
    left = redact(
      left,
      found.map(({ part }) => part),
    );
  }
  return left;
}
