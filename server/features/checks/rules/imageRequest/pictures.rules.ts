import { around, ASKED_BY_OTHERS, FORBIDDEN, OTHERS_AS_SUBJECT } from '../conductExcuses.ts';
import { after, before, inClause, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const PICTURE = '(?:pics?|pictures?|photos?|selfies?|snaps? of|images?|vids?|videos?|photograph|photographs)';
const OF_YOU =
  '(?:you\\b|yourself|ya\\b|(?:your|yer) (?:face|body|room|bedroom|self|outfit|legs|chest|bed|smile|hair))';
const NUDE =
  '(?:nudes?|naked \\w+|nude \\w+|dick pics?|boobs|tits|dirty \\w+ of|sexy \\w+|lewds?|noodz|body pics?|something (?:sexy|naughty|hot|rude|dirty|spicy))';
const WHICH =
  '(?:me |us |man |over |to see |through |some |any ){0,3}(?:a |an |your |some |another |one |more |any |the |wee |full length |mirror ){0,2}';
/** Words that go on after the picture that was asked for, so that it is of the other. */
const GOES_ON = `(?:${[
  'please|so|then|now|tonight|for me|back|too|first|nobody|no one|just|babe|hun|i|we|some time|when|before',
  'of the dress|of yours|innit|and i|and we|ill|or|if|love|x|pal|mate|ok|okay|yeah|right|darling|sweetheart|later|tomorrow|today|lol|haha',
].join('|')})`;
/** Pictures of work and of things. */
const OF_THINGS = after(
  around`^ (?:of|for|from|to) (?:your|the|my|a|an|this|that|its|it|our) (?:work|essay|notes|timetable|homework|drawing
    |drawings|art|dog|cat|book|cv|portfolio|poster|page|question|graph|plan|model|garden|view|sunset|cake|team|library
    |lesson|class|interview|project|poem|painting|application)`,
);
const THINGS_IN_CLAUSE = inClause(
  around`\b(?:mood board|homework|essay|sketch\w*|drawings?|artwork|painting|worksheet|profile picture|school photo
    |passport photo|sunset|the (?:dog|cat|puppy|kitten|page|question|view|cake))\b`,
);
const THEY_SEND = before(
  around`(?:^| )(?:he|she|they|people|boys|girls|everyone|friends|cousins?|i|we|to|me|him|her) (?:\w+ )?$`,
);
const WHO_IS_MADE_TO =
  before(around`(?:^| )(?:asked|ask|asks|asking|wanted|wants|pressured|pressuring|forced|forcing|made|makes|telling|told
    |keeps asking) (?:me|you|him|her|them|people|girls|someone) (?:\w+ )?(?:to )?$`);
/** The mentor's own "i want you to send …" is no report. */
const TOLD_OF = [ASKED_BY_OTHERS, WHO_IS_MADE_TO] as const;

/** Pictures of the other that are asked for. */
export const ASKING_FOR_PICTURES: readonly Rule[] = [
  {
    id: 'imageRequest.nudes',
    says: 'The writer asks for nude pictures.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:send|show|share|trade|swap|want|see|get|post|give|got
      |have) (?:me |us |you |some |any |your |more |a |my |to see |over ){0,3}${NUDE}\b`,
    unless: [
      FORBIDDEN,
      ...TOLD_OF,
      before(/(?:^| )(?:he|she|they|people|boys|girls|everyone|to not|if) (?:\w+ ){0,2}$/u),
      inSentence(
        around`\b(?:he|she|they|someone|boy|guy|man) (?:\w+ ){0,4}(?:asked|asking|wants|wanted|keeps|sent|threaten)`,
      ),
    ],
    hits: [
      'send nudes',
      's3nd n00ds',
      'no one else will see, send me a nude',
      'dont be frigid send me something sexy',
    ],
    misses: [
      'he keeps asking me to send nudes',
      'never send nudes to anyone',
      'someone asked you to send nudes? you did nothing wrong',
    ],
    source: 'corpus, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.sendAPicture',
    says: 'The writer asks for a picture to be sent.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:send|show|share|give|drop|post|take|snap|let me have
      |need) ${WHICH}(?:\w+ )?${PICTURE}(?: of ${OF_YOU}| in (?:your|the|that|a|it) \w+|(?= \.|$| ${GOES_ON}\b))`,
    unless: [
      FORBIDDEN,
      ...TOLD_OF,
      THEY_SEND,
      OF_THINGS,
      THINGS_IN_CLAUSE,
      before(/(?:can not|not allowed to|will not) (?:\w+ ){1,3}or $/u),
      before(/(?:^| )(?:i will|i can|i could|you can|you could|feel free to|if you) (?:\w+ )?$/u),
      after(/^ (?:so (?:the|your) (?:tutor|teacher|nurse|gp)|when you (?:finish|have built))/u),
    ],
    hits: [
      'send me a pic',
      'dont be shy send me a photo',
      'dont worry send me a photo',
      'send us a pic, nobody will know x',
      'not asking for much just send me a selfie',
      'can you send me a picture of yourself',
    ],
    misses: [
      'never send photos to anyone',
      'please dont send a photo of yourself',
      'send me a picture of your drawing',
      'she asked me to send a pic',
      'i took a photo',
    ],
    source: 'corpus, trial row 1, plain cries',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.sendOneOfYou',
    says: 'The writer asks for "one of you".',
    kind: 'imageRequest',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:send|show) (?:me|us) (?:just )?(?:one|another) (?:of you|from|in|with|please|then)|(?:could|can
      |may) i have one (?:of|with) (?:just )?you|(?:just |only )?one (?:wee |little |more |small )?(?:photo|pic|selfie
      |picture)(?= \.|$| of you| please)|(?:got|have you) (?:any )?more (?:like it|of (?:you|those))|(?:need|want
      |have) one of (?:you|the artist)|if you trusted me you would send)\b`,
    unless: [FORBIDDEN, ...TOLD_OF, THINGS_IN_CLAUSE, before(/(?:^| )(?:not|even) (?:\w+ )?$/u)],
    hits: [
      'Send me one of you in it, then.',
      'One photo. Face and shoulders.',
      'Come on, one wee photo.',
      'dont be silly send me one of you',
    ],
    misses: ['he said send me one of you in bed', 'i took one photo of the dog'],
    source: 'lines b, c, d, f, g, k',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.mayISee',
    says: 'The writer asks to see a picture.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:can|could|may) i (?:\w+ )?(?:see|have
      |get) (?:a |an |your |some |another )?(?:\w+ )?${PICTURE}(?: of ${OF_YOU}|(?= \.|$| please))`,
    unless: [OF_THINGS, THINGS_IN_CLAUSE, after(/^ (?:in your mind)/u)],
    hits: ['can i see a photo of you', 'no pressure but could i have a pic please'],
    misses: ['can i see a photo of your dog please', 'can i see your drawing'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.gotAnyPictures',
    says: 'The writer asks whether the other has pictures.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:have you got|you got|got
      |do you have) (?:any |some |a )(?:more |recent |nice |good )?${PICTURE}(?: of (?:you|yourself))?(?= \.
      |$| of you| i can| to (?:send|show))`,
    unless: [
      before(/(?:^| )i (?:\w+ )?$/u),
      OF_THINGS,
      THINGS_IN_CLAUSE,
      inSentence(/\bin (?:your|my) (?:mind|head)\b|\bof what\b/u),
    ],
    hits: ['got any pics', 'dont be mean have you got any photos of you'],
    misses: [
      'i got a photo',
      'have you got a picture in your mind of what you want',
      'have you got a photo of the cat',
    ],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.chanceOfASelfie',
    says: 'The writer asks for "any chance of a selfie".',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:any chance (?:of|you could send) (?:a |an |some )?(?:\w+ )?(?:selfie|pic|picture|photo|nude)s?
      |(?:ask(?:ed)? for|would (?:you )?(?:share|send)|would love|i will pay you for|want|wanting|start with
      |how about) (?:a |some |your )(?:few )?(?:selfie|picture|photo|pic|photos|pics|selfies)(?: of (?:you
      |yourself))?)(?= \.|$| of you| i | for| in| to me| from you)`,
    unless: [
      FORBIDDEN,
      ...TOLD_OF,
      OF_THINGS,
      THINGS_IN_CLAUSE,
      OTHERS_AS_SUBJECT,
      before(/(?:^| )(?:you|someone|he|if|to) $/u),
    ],
    hits: [
      'any chance of a selfie',
      'Would you share a picture? I like to know who I am investing in.',
      'no harm in it, would you send a photo',
    ],
    misses: ['do you want a photo of the cat', 'he asked for a selfie', 'they want a photo for the pass'],
    source: 'corpus, lines a',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.prove',
    says: 'A mentor praises or asks about a picture of the young person.',
    kind: 'imageRequest',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:(?:gorgeous|beautiful|lovely|lonely|pretty|stunning|tired) in (?:your|that
      |the) (?:\w+ )?(?:profile )?(?:pic|picture|photo)|(?:mirror|full length) (?:pic|photo|selfie)|shirt off
      |before and after in your|(?:pic|picture|photo) or it did not happen)\b`,
    unless: [FORBIDDEN, ...TOLD_OF, before(/(?:^| )(?:he|she|they) (?:\w+ ){0,3}$/u)],
    hits: ['you looked gorgeous in that profile picture', 'Mirror pic or it didnt happen.'],
    misses: ['he wanted a mirror pic', 'what a lovely picture of the loch'],
    source: 'lines b, e, f, g',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.aPictureOfYou',
    says: 'A mentor speaks of having a picture of the young person.',
    kind: 'imageRequest',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`\b(?:a|any|some|another|more|one|your|that) (?:\w+ )?${PICTURE} of (?:you|yourself)\b`,
    unless: [
      FORBIDDEN,
      ...TOLD_OF,
      before(around`(?:^| )(?:if|when|that|shared|sharing|share|posted|posts|has|have|took|taken|takes|sent|sends|spread|spreading
        |there is|seen|delete|report|remove|made|used|using|put|puts) (?:\w+ )?$`),
      before(/(?:^| )if (?:he|she|they|someone) (?:\w+ )?got $/),
      after(around`^ (?:online|has|was|is|being|been|that (?:he|she|they)|from|on the|to (?:him|her|them)|out|as a|painting
        |winning)`),
    ],
    hits: [
      'not asking for much just a photo of you',
      'i want a picture of you in your uniform',
      'let me see a photo of you',
    ],
    misses: [
      'if a picture of you has been shared there is help',
      'he took a photo of you?',
      'send a photo of your essay',
      "if he's got a picture of you, it is not your fault",
    ],
    source: 'plain cries',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.onlyAPicture',
    says: 'A mentor presses for a picture, or asks for one in a word.',
    kind: 'imageRequest',
    risk: 'high',
    from: 'mentor',
    pattern: phrase`(?:\bmy (?:\w+ )?(?:mentees?|girls|lads) (?:\w+ )?(?:send|sent|sends|share|shared) me (?:\w+ ){0,2}?${PICTURE}\b
      |\b(?:pics?|photos?|pictures?|selfies?) (?:will not|would not|can not) hurt\b|\bits (?:only|just) (?:a
      |one) (?:pic|photo|picture|selfie)\b|\bit is (?:only|just) (?:a|one) (?:pic|photo|picture|selfie)\b|(?:^
      |\. )(?:a |one |just a |just one |quick |a quick )?(?:selfie|pic|pics|nudes|photo of you
      |pic of you)(?= please| \.|$))`,
    unless: [FORBIDDEN, ...TOLD_OF, after(/^ (?:of (?:the|my|your))/u)],
    hits: ['one pic wont hurt', 'come on its only a photo', 'selfie?', 'photo of you please'],
    misses: ['he said it is only a photo', 'it is only a photo of the dog'],
    source: 'plain cries',
    since: '2026-11-28',
  },
];
