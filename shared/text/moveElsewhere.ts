import { NEGATION_BEFORE, REPORTED_BEFORE, within } from './excuses.ts';
import type { Match } from './findings.ts';
import type { PhraseRule } from './phraseRules.ts';
import { findPhrases, phraseRuleMatches } from './phraseRules.ts';
import { PLATFORM_PHRASE, PLATFORM_WORDS } from './platforms.ts';
import type { Words } from './words.ts';

export const MOVE_ELSEWHERE_WORDS: readonly string[] = [
  ...PLATFORM_WORDS,
  ...'text call ring message phone number email add follow whatsapp facetime zoom digits socials dm dms hmu talk chat private switch'.split(
    ' ',
  ),
];

/** Another person writes or calls, or the words are denied or reported. */
const ABOUT_OTHERS = new RegExp(
  `(?:^| )(?:he|she|they|it|who|friends?|mates?|mum|dad|nan|gran|brother|sister|sis|bro|uncle|aunty?|cousins?|teachers?|tutor|boss|boyfriend|girlfriend|ex|boy|girl|girls|boys|lads|guys?|man|someone|somebody|people|everyone|nobody|strangers?|kids|students?|classmates?|doctor|gp|nurse|school|him|her|them|used to|always|keeps?|kept|ever) ${within(2)}$|(?:^| )(?:when|if) (?:you )?$|${NEGATION_BEFORE}|${REPORTED_BEFORE}`,
  'u',
);

const THEM = '(?:me|us)';
const WHEN =
  '(?:please|now|right now|later|tonight|tomorrow|today|some ?time|any ?time|whenever|when|after|before|if|instead|directly|back|outside|privately|about|so|on|at|from|maybe|there|then|and|because|it is|i will|or)';
const END = `(?= (?:\\.|${WHEN})(?: |$)|$)`;

const RULES: readonly PhraseRule[] = [
  // "we could carry on by text", "got whatsapp? easier to chat"
  {
    pattern: new RegExp(
      `\\b(?:carry on|keep (?:talking|chatting|going|in touch)|stay in touch|continue|chat|talk|speak) (?:\\w+ ){0,2}?(?:by|over|via|through) (?:text|phone|email|message|sms|video|${PLATFORM_PHRASE})\\b`,
      'gu',
    ),
    unlessLead: /(?:^| )(?:he|she|they|people|friends?|mates?|my \w+) (?:\w+ ){0,2}$/u,
    unlessSentence:
      /\b(?:my (?:mum|dad|friends?|mates?|gp|doctor|tutor|teacher|boyfriend|girlfriend|nan|cousin)|with (?:him|her|them|my)|samaritans|childline|shout|helpline|nhs|counsellor)\b/u,
  },
  { pattern: new RegExp(`(?:^|\\. )got ${PLATFORM_PHRASE}(?= \\.|$| so| we| because| it| be)`, 'gu') },
  // "text me", "call me later", as a request
  {
    pattern: new RegExp(
      `\\b(?:text|call|ring|phone|whatsapp|facetime|email|dm|snap|imessage|skype|zoom|inbox|pm) ${THEM}${END}`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
  },
  {
    pattern: new RegExp(
      `\\b(?:message|msg|contact|hit|reach) ${THEM}(?: up)? (?:on|at|via|through|there|outside|privately|instead)\\b(?! (?:here|this|kith|kids))`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
  },
  { pattern: /\bhmu\b(?! (?:here|if))|\bslide into my dms?\b/gu },
  {
    pattern: new RegExp(
      `\\b(?:add|follow|find|friend|text|message|call|get) (?:me|us) (?:\\w+ )?(?:on|at|in|via|through) (?:my |the )?${PLATFORM_PHRASE}\\b`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
  },
  {
    pattern:
      /(?:^|\. |please |just |so |and |then |you can |you could |can you |could you |want to |should )add me(?= (?:\.|back|please|and|so|then|there|ok|if)|$)/gu,
    unlessLead: ABOUT_OTHERS,
  },
  {
    pattern:
      /\bmessage me somewhere\b|\b(?:talk|chat|speak|go|move|switch) (?:somewhere|someplace) (?:else|private|more private|less public|safer|without)\b/gu,
    unlessLead: ABOUT_OTHERS,
  },
  // "can we talk on snap instead"
  {
    pattern: new RegExp(
      `\\b(?:we|us|you and me|you and i|you want to|you like to|you wanna|easier to|better to|prefer to|rather|lets|want to|like to) (?:(?!not |never )\\w+ ){0,2}?(?:talk|chat|speak|message|text|call|move|switch|go|carry on|continue|use|do|swap|video call|video chat) (?:\\w+ ){0,4}?(?:on|to|over|via|through|onto|using)? ?(?:the |a )?${PLATFORM_PHRASE}\\b`,
      'gu',
    ),
    unlessLead: new RegExp(
      `(?:^| )(?:he|she|they|mum|dad|friends?|people|teachers?|boyfriend|girlfriend|ex|my \\w+ and|with my \\w+|used to|should) ${within(3)}$|${NEGATION_BEFORE}`,
      'u',
    ),
    unlessSentence:
      /\bwith (?:my|his|her|their|other|some)\b|\bmy (?:friends?|mates?|mum|dad|ex|sister|brother|boyfriend|girlfriend)\b|\bwe only\b/u,
  },
  {
    pattern:
      /\b(?:can|could|shall|should|lets|let us|want to|wanna|why do not) (?:we )?(?:just )?(?:video ?(?:call|chat)|facetime|voice ?(?:call|chat)|phone each other|swap numbers|exchange numbers|swap (?:socials|snaps|instas?|emails?|details)|talk on the phone|speak on the phone|chat on the phone|text each other|text instead)\b/gu,
    unlessLead: ABOUT_OTHERS,
    unlessSentence: /\bwith (?:my|her|his|their)\b/u,
  },
  {
    pattern: /\b(?:can|could) (?:i|we) (?:just )?(?:call|ring|phone|text|email|facetime|whatsapp) you\b/gu,
    unlessTail: /^ (?:a |an |by |the |sir|miss|mate|[a-z]+ \?)/u,
  },
  {
    pattern:
      /\bi (?:will|can|could|want to|would like to|would love to|am going to) (?:just )?(?:call|ring|phone|text|email|facetime|whatsapp|dm|video call) you\b/gu,
    unlessTail: /^ (?:a |an |by |the )/u,
  },
  // "what is your number"
  {
    pattern: new RegExp(
      `\\b(?:what is|whats|give me|send me|can i have|could i have|can i get|could i get|may i have|can you give me|could you give me|drop|share|tell me|i need|i want|let me have|got|have you got|do you have|drop me|pass me) (?:me )?(?:your|you|ur|a|an) (?:\\w+ )?(?:number|phone number|digits|email|emails|email address|e mail|gmail|socials|username|contact details|contact info|handle|gamertag|${PLATFORM_PHRASE})\\b`,
      'gu',
    ),
    unlessTail: /^ (?:one|for (?:the|school|work|this)|of|like|story|streak|for in|account hacked)\b/u,
    unlessSentence:
      /\b(?:favourite|lucky|house|shirt|squad|student|candidate|room|order|reference) number\b|\bnumber one\b/u,
  },
  {
    pattern: new RegExp(
      `\\b(?:do you (?:have|use|got)|are you on|you on|have you got|you got|u got|got any) (?:any |an? )?(?:${PLATFORM_PHRASE}|socials|social media)\\b`,
      'gu',
    ),
    unlessTail: /^ (?:help|too much|a lot|notifications|for (?:school|work)|limits?)\b/u,
  },
  {
    pattern:
      /\b(?:here is|this is|i will (?:give|send) you|take|have|want|you can have|let me give you|i can give you|do you want) (?:you )?my (?:phone |mobile |new )?(?:number|digits|email|email address|socials|contact details)\b/gu,
    unlessTail: /^ (?:is )?\d/u,
  },
  {
    pattern: new RegExp(
      `\\b(?:move|take|carry|continue|bring) (?:this|our (?:chat|talk|conversation|chats)|the (?:chat|conversation)|things) (?:on )?(?:to|over to|onto|off|elsewhere|somewhere|outside|private)\\b`,
      'gu',
    ),
    unlessTail:
      /^ (?:my (?:mum|dad|teacher|gp|doctor|tutor)|a (?:teacher|gp|doctor)|the next|another level)/u,
  },
  {
    pattern:
      /\b(?:talk|chat|speak|meet|message|contact) (?:\w+ ){0,3}?(?:off|outside|away from) (?:of )?(?:this (?:app|site|website|platform|place|chat)|kith|here)\b/gu,
    unlessLead: ABOUT_OTHERS,
  },
  {
    pattern:
      /\b(?:another|a different|a better|an easier|some other) (?:app|site|platform|chat)\b(?= (?:\.|where|so|that|instead|if|and|then)|$)/gu,
    unlessSentence:
      /\b(?:my (?:friend|mum|dad|school)|he|she|they|use[ds]? (?:it )?for|study|revision|homework)\b/u,
  },
  {
    pattern: new RegExp(
      `\\b(?:easier|better|nicer|quicker|safer|more private|more fun|simpler) (?:(?:to|if|we|for|us|you|me|talk|chat|speak|message|text) ){0,4}?(?:on|over|via|through|by) (?:the )?(?:${PLATFORM_PHRASE}|text|phone|the phone|email)\\b`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
    unlessSentence: /\bmy (?:friends?|mates?|mum|dad|teacher)\b/u,
  },
  {
    pattern: new RegExp(
      `\\b(?:want|wanna|can|could|shall|should|let|going|happy|like) (?:(?!not |never )\\w+ ){0,3}?(?:give|send|tell|have|swap|share) (?:you )?(?:my|your) (?:phone )?(?:number|digits|email|socials|${PLATFORM_PHRASE})\\b`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
    unlessSentence: /\b(?:him|her|them|his|their|should i|favourite|lucky)\b/u,
  },
  {
    pattern: new RegExp(
      `\\b(?:be|become|are we|we be) (?:\\w+ )?(?:friends|mates|mutuals) on ${PLATFORM_PHRASE}\\b`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
  },
  {
    pattern: new RegExp(
      `(?:^|\\. |\\band |\\bplease |\\bjust |\\bcan you |\\bto )(?:add|follow) my (?:\\w+ )?${PLATFORM_PHRASE}\\b`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
  },
  {
    pattern: new RegExp(
      `\\b(?:download|get|install|make|set up|join) (?:an? )?(?:\\w+ )?${PLATFORM_PHRASE}(?: account)? (?:so|and|then) (?:that )?(?:we|i|you|you can|i can)\\b`,
      'gu',
    ),
  },
  {
    pattern:
      /\b(?:use|try|find|switch to|move to|go to|on) (?:another|a different|some other|a better) (?:one|app|site|platform|chat|way to (?:talk|chat))\b/gu,
    unlessLead: /\b(?:he|she|they|mum|dad|my|find|for) (?:\w+ ){0,2}$/u,
    unlessSentence: /\b(?:revision|study|homework|banking|essay|source|book|bus|method)\b/u,
  },
  {
    pattern:
      /\b(?:can|could|shall|should|lets|let us|rather|prefer to) (?:we )?(?:just )?(?:call|phone|facetime|video|zoom|ring)(?= (?:instead|each other|tonight|tomorrow|later|some ?time|\.|please)|$)/gu,
    unlessLead: ABOUT_OTHERS,
  },
  {
    pattern: new RegExp(
      `\\bwe (?:could|can|should|might|may) (?:just |maybe |always )*(?:use|try|do|go on|switch to|be on|talk on|chat on) ${PLATFORM_PHRASE}\\b`,
      'gu',
    ),
    unlessSentence: /\b(?:project|group|class|homework)\b/u,
  },
  {
    pattern:
      /\b(?:why (?:do|can) not we|how about we|what if we|maybe we (?:could|can|should)) (?:just )?(?:call|phone|text|facetime|video call|zoom|email|message|dm|swap)\b/gu,
  },
  {
    pattern: new RegExp(
      `\\b(?:dm|pm|send|text|message|inbox|give|drop) (?:me |us )?(?:your|ur) (?:${PLATFORM_PHRASE}|number|email|socials|phone number)\\b`,
      'gu',
    ),
    unlessLead: ABOUT_OTHERS,
  },
];

/** Asks to go on talking outside Kith. Telling about other people's calls and messages does not count. */
export function findMoveElsewhere(words: Words): Match[] {
  return phraseRuleMatches('moveElsewhere', 'contact.moveElsewhere', findPhrases(words, RULES));
}
