/** What a practice conversation is scored on (N19). */
const PRACTICE_SKILLS = ['asked', 'listened', 'honest', 'helpCard', 'moderator', 'bounds'] as const;
export type PracticeSkill = (typeof PRACTICE_SKILLS)[number];

/** `say`: the mentor writes the text. The others are acts of the conversation screen. */
export type PracticeChoiceKind = 'say' | 'helpCard' | 'moderator' | 'end';

export interface PracticeChoice {
  id: string;
  kind: PracticeChoiceKind;
  /** What the mentor writes; empty for an act without words. */
  text: string;
  points: Readonly<Partial<Record<PracticeSkill, number>>>;
  /** Said about it afterwards. */
  feedback: string;
  /** A breach of a rule without which no practice is passed. */
  breach?: true;
  next: string;
}

export interface PracticeStep {
  /** What the young person writes. */
  says: readonly string[];
  /** Empty at an end. */
  choices: readonly PracticeChoice[];
}

/** A conversation that was made up. Its steps lead on only, so that each way through it ends. */
export interface PracticeScript {
  id: string;
  title: string;
  /** What the mentor knows beforehand. */
  before: string;
  /** The name of the made-up young person, and the index of the avatar's colours. */
  alias: string;
  avatar: number;
  topic: string;
  /** Skills without which this practice is not passed, whatever the score. */
  needed: readonly PracticeSkill[];
  start: string;
  steps: Readonly<Record<string, PracticeStep>>;
}

export interface PracticeTurn {
  says: readonly string[];
  choice: PracticeChoice;
}

export interface PracticeResult {
  /** 0–100: the share of the points of the best way. */
  score: number;
  passed: boolean;
  breached: boolean;
  /** The skills that the best way shows, and whether this way showed them. */
  skills: readonly { skill: PracticeSkill; shown: boolean; needed: boolean }[];
}

/** Score from which a practice is passed that has no breach and shows the needed skills. */
const PRACTICE_PASS_SCORE = 70;

/** A step of a script. Throws for an unknown id. */
const stepOf = (script: PracticeScript, id: string): PracticeStep => {
  const step = script.steps[id];
  if (!step) throw new RangeError(`the script ${script.id} has no step ${id}`);
  return step;
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const pointsOf = ({ points }: PracticeChoice) => sum(Object.values(points));

/** Where a way has led so far: its turns, and the step that waits for a choice or ends. `null` for a choice that the script does not have. */
export function followScript(
  script: PracticeScript,
  chosen: readonly string[],
): { turns: PracticeTurn[]; at: PracticeStep } | null {
  const turns: PracticeTurn[] = [];
  let step = stepOf(script, script.start);
  for (const id of chosen) {
    const choice = step.choices.find((one) => one.id === id);
    if (!choice) return null;
    turns.push({ says: step.says, choice });
    step = stepOf(script, choice.next);
  }
  return { turns, at: step };
}

/** The turns of the way with the most points and no breach. */
export function bestTurns(script: PracticeScript): PracticeTurn[] {
  const bestFromStep = new Map<string, PracticeTurn[]>();
  /** The best turns from a step on, remembered by step. */
  const bestFrom = (id: string): PracticeTurn[] => {
    const found = bestFromStep.get(id);
    if (found) return found;
    const { says, choices } = stepOf(script, id);
    const ways = choices
      .filter(({ breach }) => !breach)
      .map((choice) => [{ says, choice }, ...bestFrom(choice.next)]);
    const total = (way: PracticeTurn[]) => sum(way.map(({ choice }) => pointsOf(choice)));
    const best = ways.reduce<PracticeTurn[]>((a, b) => (a.length > 0 && total(a) >= total(b) ? a : b), []);
    bestFromStep.set(id, best);
    return best;
  };
  return bestFrom(script.start);
}

const skillPoints = (turns: readonly PracticeTurn[], skill: PracticeSkill) =>
  sum(turns.map(({ choice }) => choice.points[skill] ?? 0));

/** The score of a whole way. `null` where the choices are not a way from the start to an end. */
export function scorePractice(script: PracticeScript, chosen: readonly string[]): PracticeResult | null {
  const followed = followScript(script, chosen);
  if (!followed || followed.at.choices.length > 0) return null;
  const { turns } = followed;
  const best = bestTurns(script);
  const maxPoints = sum(best.map(({ choice }) => pointsOf(choice)));
  const reached = sum(turns.map(({ choice }) => pointsOf(choice)));
  const score = Math.max(0, Math.min(100, Math.round((100 * reached) / maxPoints)));
  const breached = turns.some(({ choice }) => choice.breach);
  const skills = PRACTICE_SKILLS.filter((skill) => skillPoints(best, skill) > 0).map((skill) => ({
    skill,
    shown: skillPoints(turns, skill) > 0,
    needed: script.needed.includes(skill),
  }));
  const lacks = skills.some(({ shown, needed }) => needed && !shown);
  return { score, passed: !breached && !lacks && score >= PRACTICE_PASS_SCORE, breached, skills };
}
