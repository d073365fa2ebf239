import { findContactDetails } from './contactDetails.ts';
import { redact } from './redact.ts';

/** Words that only lead up to a detail. */
const LEADS_UP =
  /(?:(?:and|so|or|but)\s+)?(?:(?:you can|u can|pls|please|just|can you|could you)\s+)*(?:call|text|ring|message|msg|email|mail|add|follow|find|dm|whatsapp|reach|contact)\s+(?:me\s+)?(?:(?:on|at|via|through|by)\s+)?(?:(?:my\s+)?[\p{L}]+\s+)?$|(?:my|the|here's my|here is my)\s+(?:[\p{L}]+\s+){0,2}(?:number|num|no|email|e-mail|insta|instagram|snap|snapchat|discord|tiktok|address|postcode|name|username|handle|gmail)(?:\s+is|'s|:|=)?\s*$/iu;

const tidy = (text: string): string =>
  text
    .replace(/[ \t]{2,}/gu, ' ')
    .replace(/ +([.,!?])/gu, '$1')
    .replace(/^[\s,.;:&-]+|[\s,;:&-]+$/gu, '')
    .trim();

const MOST_ROUNDS = 4;

/**
 * The writer's own words without what cannot be sent, for one tap; undefined when nothing would be left of them. What it
 * gives back is clean by the same matchers.
 */
export const suggestRewrite = (text: string, before: readonly string[] = []): string | undefined => {
  let rest = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = findContactDetails(rest, before);
    if (found.length === 0) return /\p{L}{2}/u.test(rest) ? rest : undefined;
    const source = rest;
    const spans = found.map(({ part }) => {
      const lead = LEADS_UP.exec(source.slice(Math.max(0, part.start - 60), part.start));
      return { start: part.start - (lead?.[0].length ?? 0), end: part.end };
    });
    rest = tidy(redact(source, spans, ' '));
  }
  return undefined;
};
