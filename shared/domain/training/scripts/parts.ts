import type { PracticeChoice, PracticeChoiceKind } from '../practice.ts';

type Points = PracticeChoice['points'];

interface Told {
  points: Points;
  feedback: string;
  next: string;
}

/** The mentor writes `text`. */
export function say(id: string, text: string, told: Told): PracticeChoice {
  return { id, kind: 'say', text, ...told };
}

/** The mentor writes `text`, which breaks a rule of the code of conduct. */
export function breakRule(id: string, text: string, told: Told): PracticeChoice {
  return { ...say(id, text, told), breach: true };
}

/** An act of the conversation screen, with the words that go with it, if any. */
export function act(kind: Exclude<PracticeChoiceKind, 'say'>, told: Told, text = ''): PracticeChoice {
  return { id: kind, kind, text, ...told };
}
