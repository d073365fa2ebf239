/** What round a phrase takes it back: denial, other people's words, stories, jokes, times long past. All on lines of plain words. */

/** Denied within the few words before. */
export const DENIED =
  /(?:^| )(?:not|never|nobody|no one|none|without|hardly|nor|stopped|against) (?:\w+ ){0,3}$/u;

/** Somebody other than the writer says it. */
export const REPORTED =
  /(?:^| )(?:he|she|they|who|it|everyone|everybody|someone|somebody|people|friends?|mates?|sister|brother|sis|bro|mum|dad|parents|girl|girls|boy|boys|guy|kids|teacher|boyfriend|girlfriend|ex|bullies|character|comments?|messages?|been|was|get|got) (?:\w+ ){0,2}?(?:said|says|say|saying|told|tells|tell|telling|texted|texts|wrote|posted|messaged|screamed|shouted|shouts|commented|went|goes|was like|were like|joked) (?:\w+ ){0,3}$/u;

/** It happens in a story. */
export const IN_A_STORY =
  /\b(?:in|from|about|for|of|watched|watching|read|reading|studied|studying|called) (?:the |a |this |my |that |our |an )?(?:\w+ ){0,2}(?:film|movie|book|novel|song|play|game|story|show|series|episode|poem|scene|musical|lyrics?|documentary|drama|lesson|class|essay|debate|history|english)\b|\b(?:romeo|juliet|hamlet|macbeth|fifa|fortnite|minecraft|roblox|ophelia|lennie|character|npc|boss fight|storyline|squad|bombers?)\b/u;

/** The writer says it is not meant. */
export const JOKING =
  /\b(?:lol|lols|lmao|lmfao|rofl|a?ha(?:ha)+h?|hehe|jk|just kidding|only joking|im joking|xd)\b|😂|🤣|💀/u;

/** It is over, by the writer's own words. */
export const LONG_AGO =
  /\b(?:used to|years? ago|ages ago|last year|a long time ago|back then|in the past|not any more|but not now|no longer|months ago|previously|as a (?:kid|child|teen|teenager)|when i was (?:\w+ ){0,2}(?:younger|little|small|young|your age|a kid|a child|at school|at uni|at university|in year|\d+|a teenager|a teen|\w+teen))\b/u;

/** Soon: the same day. */
export const TODAY =
  /\b(?:tonight|today|this (?:evening|afternoon|morning)|in (?:a|an|one|two|a few|ten|five|\d+) (?:minutes?|mins?|hours?)|right now|now|when (?:everyone|they|mum|my mum|my parents|dad) (?:is|are|goes?|falls?|have gone) (?:\w+ )?(?:asleep|sleep|out|bed)|after this (?:message|chat)|before (?:morning|midnight))\b/u;

/** Up to three words, none of which denies. */
export const GAP = '(?:(?!not |never |no |nobody |without )[^ .]+ ){0,3}?';

/** People who can do somebody harm, by how near they are. */
export const FAMILY =
  '(?:dad|mum|step dad|nana|grandparents?|grandmother|step mum|step brother|mums (?:boyfriend|partner|bf|husband)|mum boyfriend|dads (?:girlfriend|partner|wife)|uncle|aunty|auntie|aunt|grandad|grandpa|grandfather|nan|gran|grandma|carer|foster (?:dad|mum|carer|parents?|brother)|parents?|family|guardian)';
export const IN_CHARGE =
  '(?:teacher|football coach|coach|tutor|boss|manager|priest|imam|pastor|neighbour|mentor|doctor|therapist|instructor|leader|landlord)';
export const PARTNER = '(?:boyfriend|girlfriend|ex|partner|husband|wife)';
export const PEER =
  '(?:brother|sister|cousin|friends?|mates?|people|boys?|girls?|kids|lads|students?|classmates?|bully|bullies|gang)';
export const STRANGER = '(?:man|men|guy|guys|bloke|someone|somebody|stranger|person|people)';
export const ANYBODY = `(?:${[FAMILY, IN_CHARGE, PARTNER, PEER, STRANGER, 'he', 'she', 'they'].join('|')})`;
