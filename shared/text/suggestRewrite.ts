import { findContactDetails } from './contactDetails.ts';
import type { LocatedMatch } from './findings.ts';
import type { Span } from './normalise.ts';
import { WISH_BEGINS } from './wishes.ts';
import { matchesOf } from './matchesOf.ts';

/** Words that only lead up to a detail. */
const LEADS_UP =
  /(?:(?:and|so|or|but|cos)\s+)?(?:(?:you can|u can|pls|please|just|can you|could you)\s+)*(?:call|text|ring|message|msg|email|mail|add|follow|find|dm|whatsapp|reach|contact)\s+(?:me\s+)?(?:(?:on|at|via|through|by)\s+)?(?:(?:my\s+)?[\p{L}]+\s+)?$|(?:(?:and|so|or|but|cos)\s+)?(?:my|the|here's my|here is my)\s+(?:[\p{L}]+\s+){0,2}(?:number|num|no|email|e-mail|insta|instagram|snap|snapchat|discord|tiktok|address|postcode|name|username|handle|gmail)(?:\s+is|'s|:|=)?\s*$/iu;

const LONGEST_LEAD = 60;

/** Where one thing said ends and the next begins: a mark, or a small word before one that leads up to a detail. */
const JOINT =
  /[.!?…]+(?=\s|$)|[,;]+(?=\s|$)|\n+|\s(?=(?:and|but|so|or|cos|because|n)\s+(?:(?:you|u)\s+can|my|its|it's|here|add|text|call|ring|find|follow|email|message|msg|dm|im|i'm|we|can|could|lets|let's|maybe)\s)/giu;

/** Left at the end of what was kept, these wait for what was taken away. */
const LOOSE_END = /(?:^|\s+)(?:and|but|so|or|cos|because|anyway|also|then|btw)[\s,;:-]*$/iu;

/** One statement, and the mark after it. */
interface Clause extends Span {
  mark: string;
}

/** The clauses of a text, each with the mark that ends it. Marks inside a detail do not split. */
const clausesOf = (text: string, details: readonly Span[]): Clause[] => {
  const clauses: Clause[] = [];
  let start = 0;
  for (const joint of matchesOf(text, JOINT)) {
    if (details.some((detail) => detail.start <= joint.index && joint.index < detail.end)) continue;
    clauses.push({ start, end: joint.index, mark: joint[0] });
    start = joint.index + joint[0].length;
  }
  return [...clauses, { start, end: text.length, mark: '' }];
};

const FEWEST_BEFORE_A_WISH = 3;

/** What a clause says before its first detail is led up to: nothing, when the detail is what it is about. */
const beforeDetail = (text: string, clause: Clause, { part, kind }: LocatedMatch): string => {
  const front = text.slice(clause.start, Math.max(clause.start, part.start));
  if (kind === 'moveElsewhere' || kind === 'meetUp') {
    const rest = front.replace(WISH_BEGINS, '').trimEnd();
    return rest.trim().split(/\s+/u).length < FEWEST_BEFORE_A_WISH ? '' : rest;
  }
  const lead = LEADS_UP.exec(front.slice(-LONGEST_LEAD));
  return lead === null ? '' : front.slice(0, front.length - lead[0].length).trimEnd();
};

/** The clauses that hold no detail, joined by the marks they had. */
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
    if (hasWords || (rewritten !== '' && first === undefined)) rewritten += clauseWords + clause.mark;
    if (hasWords || first === undefined || !/[.!?…\n]/u.test(clause.mark)) continue;
    // The sentence ended with what was taken away.
    rewritten = rewritten.replace(LOOSE_END, '').replace(/[\s,;:-]+$/u, '');
    if (/[\p{L}\p{N}]$/u.test(rewritten)) rewritten += '.';
    if (clause.mark.includes('\n')) rewritten += '\n';
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
