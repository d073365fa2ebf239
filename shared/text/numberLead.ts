import { PLATFORM } from './platforms.ts';

const LEAD_LENGTH = 48;
const TAIL_LENGTH = 48;

/** The words before a number say it is for calling … */
const PHONE_LEAD =
  /(?:^|[^\p{L}])(?:call|ring|text|txt|msg|message|whats ?app|phone|mobile|mob|cell|tel|fone|num|number|digits|contact|reach|hmu|facetime|dial|sms)(?:s|'s)?(?:\s+(?:is|on|at|me|my|its|it's|up|via|number|no|num|here|new|phone|mobile|rn|starts|begins|with)|[\s:=,.>-]){0,6}$/u;
/** … or that it names a thing. */
const THING_LEAD =
  /(?:order|wifi|wi-fi|password|router|ref|reference|tracking|isbn|ticket|receipt|invoice|booking|candidate|centre|center|account|serial|parcel|barcode|model|customer|student|library|card|sort code|case|code|pin|id|ucas|exam|lottery|row|seat|part|version|membership|registration)(?:\s+(?:no|num|number|id|code|is|was)|[\s:=#.]){0,5}$/u;

const OWN_LINE = String.raw`(?:${PLATFORM}|number|num|phone|mobile|mob|cell|fone|digits|telegram|contact)`;
const LINK = String.raw`(?:\s+(?:is|its|it's|on|at|via|name|user|username|number|num|under|as)|\s*[:=>~-]+)`;

/** The words before a number say that it is the writer's own, or where to write to them … */
const OWN_BEFORE = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:my|mine|our)\s+(?:new\s+|own\s+|other\s+|real\s+)?${OWN_LINE}|(?:text|txt|call|ring|phone|msg|message|dm|add|reach|contact|find|follow|hmu|facetime|${PLATFORM})\s+(?:me|us))(?:\s+(?:up|back))?${LINK}{0,3}(?:\s+(?:my\s+)?${OWN_LINE})?${LINK}{0,2}\s*$`,
  'u',
);
/** … or so do the words after it. */
const OWN_AFTER = new RegExp(
  String.raw`^[\s,.:;=-]*(?:(?:is|are|that's|thats|that\s+is|this\s+is|it's|its)\s+)?(?:my|mine|our)\s+(?:new\s+|own\s+|other\s+|real\s+)?${OWN_LINE}`,
  'u',
);

/** What the words right before a number say of it. Each answer is worked out when it is first asked for, and once. */
export interface NumberLead {
  /** They call it a phone number. */
  isPhoneLead(): boolean;
  /** The number is given as the writer's own, or as where to write to them. */
  isOwn(): boolean;
  /** They name a thing whose number it is. */
  isThingLead(): boolean;
}

/** Caches the answer of a predicate. */
const memoise = (ask: () => boolean): (() => boolean) => {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
};

/**
 * Reads the words before place `from` of a normalised text.
 * @param from UTF-16 code unit where the number begins
 */
export function readNumberLead(text: string, from: number): NumberLead {
  const lead = text.slice(Math.max(0, from - LEAD_LENGTH), from).replace(/[+(]+\s?$/u, '');
  // Without a letter no pattern can match.
  const hasWords = /[a-z]/u.test(lead);
  return {
    isPhoneLead: memoise(() => hasWords && PHONE_LEAD.test(lead)),
    isOwn: memoise(() => hasWords && OWN_BEFORE.test(lead)),
    isThingLead: memoise(() => hasWords && THING_LEAD.test(lead)),
  };
}

/** Whether the words before a number, or after place `to`, where it ends, give it as the writer's own. */
export function isGivenAsOwn(text: string, { lead, to }: { lead: NumberLead; to: number }): boolean {
  return lead.isOwn() || OWN_AFTER.test(text.slice(to, to + TAIL_LENGTH));
}
