import { findContactDetails } from './contactDetails.ts';
import type { LocatedMatch } from './findings.ts';
import type { Span } from './normalise.ts';
import { WISH_BEGINS } from './wishes.ts';
import { matchesOf } from './matchesOf.ts';

/** Words that only lead up to a detail. */
const DETAIL_INTRODUCTION =
  /(?:(?:and|so|or|but|cos)\s+)?(?:(?:you can|u can|pls|please|just|can you|could you)\s+)*(?:call|text|ring|message|msg|email|mail|add|follow|find|dm|whatsapp|reach|contact)\s+(?:me\s+)?(?:(?:on|at|via|through|by)\s+)?(?:(?:my\s+)?[\p{L}]+\s+)?$|(?:(?:and|so|or|but|cos)\s+)?(?:my|the|here's my|here is my)\s+(?:[\p{L}]+\s+){0,2}(?:number|num|no|email|e-mail|insta|instagram|snap|snapchat|discord|tiktok|address|postcode|name|username|handle|gmail)(?:\s+is|'s|:|=)?\s*$/iu;

const LONGEST_LEAD = 60;

/** Where one statement ends and the next begins: punctuation, or a small word before one that introduces a detail. */
const JOINT =
  /[.!?…]+(?=\s|$)|[,;]+(?=\s|$)|\n+|\s(?=(?:and|but|so|or|cos|because|n)\s+(?:(?:you|u)\s+can|my|its|it's|here|add|text|call|ring|find|follow|email|message|msg|dm|im|i'm|we|can|could|lets|let's|maybe)\s)/giu;

/** Conjunctions that are left at the end when what followed them is removed. */
const LOOSE_END = /(?:^|\s+)(?:and|but|so|or|cos|because|anyway|also|then|btw)[\s,;:-]*$/iu;

/** One statement, and the punctuation or space after it. */
interface Clause extends Span {
  separator: string;
}

/** The clauses of a text, each with its separator. Punctuation inside a detail does not split. */
const clausesOf = (text: string, details: readonly Span[]): Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  for (const joint of matchesOf(text, JOINT)) {
    if (details.some((detail) => detail.start <= joint.index && joint.index < detail.end)) continue;
    clauses.push({ start, end: joint.index, separator: joint[0] });
    start = joint.index + joint[0].length;
  }
  return [...clauses, { start, end: text.length, separator: '' }];
};

const FEWEST_BEFORE_A_WISH = 3;

/** The words of a clause before the phrase that introduces its first detail; empty when the clause is about the detail. */
const beforeDetail = (text: string, clause: Clause, { part, kind }: LocatedMatch): string => {
  const front = text.slice(clause.start, Math.max(clause.start, part.start));
  if (kind === 'moveElsewhere' || kind === 'meetUp') {
    const rest = front.replace(WISH_BEGINS, '').trimEnd();
    return rest.trim().split(/\s+/u).length < FEWEST_BEFORE_A_WISH ? '' : rest;
  }
  const lead = DETAIL_INTRODUCTION.exec(front.slice(-LONGEST_LEAD));
  return lead === null ? '' : front.slice(0, front.length - lead[0].length).trimEnd();
};

/** The clauses without a detail, and of a clause with one the words before it is introduced; each with its separator, and the punctuation repaired. */
const withoutDetails = (text: string, details: readonly LocatedMatch[]): string => {
  let rewritten = '';
  for (const clause of clausesOf(
    text,
    details.map(({ part }) => part),
  )) {
    const [first] = details
      .filter(({ part }) => part.start < clause.end && clause.start < part.end)
      .sort((a, b) => a.part.start - b.part.start);
    const clauseWords =
      first === undefined ? text.slice(clause.start, clause.end) : beforeDetail(text, clause, first);
    const hasWords = /[\p{L}\p{N}]/u.test(clauseWords);
    if (hasWords || (rewritten !== '' && first === undefined)) rewritten += clauseWords + clause.separator;
    if (hasWords || first === undefined || !/[.!?…\n]/u.test(clause.separator)) continue;
    // The removed clause ended a sentence: drop a conjunction that is left over, and end the sentence.
    rewritten = rewritten.replace(LOOSE_END, '').replace(/[\s,;:-]+$/u, '');
    if (/[\p{L}\p{N}]$/u.test(rewritten)) rewritten += '.';
    if (clause.separator.includes('\n')) rewritten += '\n';
  }
  return rewritten
    .replace(LOOSE_END, '')
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/^[\s,;:-]+|[\s,;:-]+$/gu, '');
};

const MAX_ROUNDS = 4;
const SOME_WORDS = /\p{L}{2}.*\s.*\p{L}{2}/su;

/**
 * The writer's own words without what cannot be sent, for one tap; undefined when they say nothing without it. Whole
 * clauses go, so that it reads like something a person wrote. What it gives back is clean by the same matchers.
 */
export function suggestRewrite(text: string, before: readonly string[] = []): string | undefined {
  let rest = text;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const found = findContactDetails(rest, before);
    if (found.length === 0) return SOME_WORDS.test(rest) ? rest : undefined;
    rest = withoutDetails(rest, found);
  }
  return undefined;
}
