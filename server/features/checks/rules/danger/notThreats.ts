import { inSentence } from '../excuses.ts';
import type { Excuse } from '../rule.ts';
import { wording } from '../rule.ts';

const TRIFLE = wording`\b(?:grades?|results|report card|homework|mess(?:y|ed)?|my room|late for|so late|detention|jumper
      |hoodie|lost (?:my|his|her|the)
  |losing|broke (?:my|his|her|the)|breaking|forg[eo]t|dishes|bins|washing|carpet|laptop|scratch\w*|dent\w*|tattoo
      |piercing|missed the|essay
  |deadline|exam|mock|spill\w*|stain\w*|laughed|laughing|jokingly|fitness|squats|spicy|leg day|lamp|gcses?|bought me|hollandaise|cake
  |this mark|bad mark|phone bill|my screen|plant|spent|ate (?:the|his|her|all)|nose ring|hair cut|dyed?|vase|spoil\w*
      |driving test|fail(?:ed)?|paid for)\b`;

/** "mum will kill me for losing her jumper": an idiom of killing, with a trifle for its cause. */
export const IDIOM: Excuse = {
  name: 'idiom',
  excuses: ({ lead, text, tail }) => /\b(?:kill|murder) me$/u.test(text) && TRIFLE.test(lead + tail),
};
/** Harm in a match or a game. */
export const SPORT_OR_GAME = inSentence(
  /\b(?:match|game|sparring|sports day|race|tournament|football|rugby|netball|chess|quiz|water fight|snowball\w*)\b/u,
);
