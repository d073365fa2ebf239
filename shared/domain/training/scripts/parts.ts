import type { PracticeChoice, PracticeChoiceKind } from '../practice.ts';

type Points = PracticeChoice['points'];

interface ChoiceOutcome {
  points: Points;
  feedback: string;
  next: string;
}

/** The mentor writes `text`. */
export function say(id: string, text: string, outcome: ChoiceOutcome): PracticeChoice {
  return { id, kind: 'say', text, ...outcome };
}

/** The mentor writes `text`, which breaks a rule of the code of conduct. */
export function breakRule(id: string, text: string, outcome: ChoiceOutcome): PracticeChoice {
  return { ...say(id, text, outcome), breach: true };
}

/** An act of the conversation screen, with the words that go with it, if any. */
export function act(
  kind: Exclude<PracticeChoiceKind, 'say'>,
  outcome: ChoiceOutcome,
  text = '',
): PracticeChoice {
  return { id: kind, kind, text, ...outcome };
}
