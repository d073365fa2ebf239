import { around, ASKED_BY_OTHERS, FORBIDDEN } from '../conductExcuses.ts';
import { after, before, inSentence } from '../excuses.ts';
import type { Rule } from '../rule.ts';
import { phrase } from '../rule.ts';

const CAMERA = '(?:camera|cameras|cam|webcam|video)';
const LESSON =
  inSentence(around`\b(?:for the (?:lesson|class|interview)|in class|online lesson|zoom interview|the interview|teams|tutor|lecture
    |seminar|nervous|assessment)\b`);

/** The camera, and how the other looks. */
export const ASKING_FOR_LOOKS: readonly Rule[] = [
  {
    id: 'imageRequest.cameraOn',
    says: 'The writer asks the other to switch the camera on.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:(?:turn|switch|put|have|get|stick) (?:your |the |on )?(?:your )?${CAMERA} on|(?:turn|switch|put
      |stick) on (?:your |the )?${CAMERA}|go on cam(?:era)?|on camera no jumper|(?:is your|do) (?:webcam
      |cameras) (?:working|on))\b`,
    unless: [
      ASKED_BY_OTHERS,
      FORBIDDEN,
      LESSON,
      before(/(?:^| )(?:he|she|they|i|to|me|people) (?:\w+ ){0,2}$/u),
    ],
    hits: [
      'turn your camera on',
      'put your camera on, i wont tell no one',
      'dont be shy put your webcam on',
      'Stick your camera on a sec',
    ],
    misses: [
      'he turned on the camera for the lesson',
      'he told me to put my cam on',
      'turn your camera on in class',
    ],
    source: 'corpus, lines g, k',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.showYourself',
    says: 'The writer asks the other to show themselves.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\bshow (?:me|us) (?:what you look like|yourself|your (?:face|body|room|bedroom|bed|legs|chest|self|outfit|scars
      |smile))\b`,
    unless: [ASKED_BY_OTHERS, FORBIDDEN],
    hits: ['show me your body', 'show me what you look like', 'not being weird just show me your face'],
    misses: ['he said show me your body', 'show me how you would plan it'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.whatYouLookLike',
    says: 'The writer asks what the other looks like.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:what do you look like|describe (?:your body|yourself to me|what you look like|yourself physically)
      |are you (?:pretty|hot|fit|good looking|cute|attractive)|what you look like(?= \.|$| then| i bet| any))\b`,
    unless: [
      ASKED_BY_OTHERS,
      after(
        around`^ (?:to (?:employers|others)|in (?:ten|five) years|for (?:the|a) (?:job|match|game|team)|enough|for)`,
      ),
      before(/(?:^| )(?:about|care|matter|matters|not|who you are or|judge) (?:\w+ )?$/u),
    ],
    hits: [
      'what do you look like? send a photo',
      'dont be offended are you pretty',
      "I'd love to know what you look like",
    ],
    misses: ['he asked what do you look like', 'nobody should judge what you look like'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.wantsToSeeYou',
    says: 'The writer wants to see the other.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:want|love|like|dying|would like|would love|wanna) to (?:see|know) (?:what you look like|where you live
      |your (?:face|body|legs|pic|photo|real hair)|a (?:pic|photo|picture|selfie)|more of you|you in (?:your|that|a
      |it)|you smile)\b`,
    unless: [
      ASKED_BY_OTHERS,
      FORBIDDEN,
      before(/(?:^| )(?:he|she|they|mum|family|everyone) (?:\w+ ){0,2}$/u),
      after(/^ (?:of (?:your|the) (?:work|art|drawing)|of the|job|better place|uniform graduate)/u),
    ],
    hits: [
      'i want to see what you look like',
      'no rush but id love to see your face',
      'just want to see you smile in bed',
    ],
    misses: ['he wants to see your body?', 'i would love to see a photo of the cake'],
    source: 'corpus',
    since: '2026-11-28',
  },
  {
    id: 'imageRequest.letMeSeeYou',
    says: 'The writer asks to see the other.',
    kind: 'imageRequest',
    risk: 'high',
    pattern: phrase`\b(?:let (?:me|us) see|show (?:me|us)) (?:you|yourself|your (?:body|face|legs|chest|smile|bed|bedroom
      |outfit))(?= \.|$| in| on| now| then| smile| please| x)`,
    unless: [
      ASKED_BY_OTHERS,
      FORBIDDEN,
      before(/(?:^| )(?:not|never|will|they|he|she) $/u),
      after(/^ (?:in (?:the|action|concert)|on (?:stage|the))/u),
    ],
    hits: ['let me see you', 'dont be shy let me see your body'],
    misses: ['let me see your draft', 'he said let me see you'],
    source: 'plain cries',
    since: '2026-11-28',
  },
];
