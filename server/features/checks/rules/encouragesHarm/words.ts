import { around } from '../conductExcuses.ts';
import { after, before, clauseBefore } from '../excuses.ts';
import type { Excuse } from '../rule.ts';

/** Ways to say "kill yourself", for use in patterns. */
export const KILL = `(?:${[
  '(?:kill|hang|drown|shoot|neck|unalive) your ?self|end it(?: all)?|end your (?:own )?life|end things|take your (?:own )?life',
  'commit suicide|slit your (?:wrists?|throat)|jump off (?:a|the) \\w+|take an overdose|drink bleach|disappear forever',
  'top yourself|do yourself in',
].join('|')})`;

/** Adverbs between a helping verb and its verb. */
export const ADVERBS =
  '(?:(?:just|really|actually|probably|definitely|honestly|seriously|fucking|maybe|all|simply|always|now) ){0,2}';

/** A question after the other's own thoughts: "do you feel you …", "have you thought about how you …". */
export const ASKED_AFTER: Excuse = before(
  around`(?:^| )(?:(?:do|did) you (?:\w+ )?(?:think|feel|believe|ever think|ever feel)|(?:you|they|he|she) (?:\w+ )?(?:feel
    |feeling|felt|thinking|think|thought|said|say|believe|worry)|feels?|thoughts?|ideas?|belief|telling me|worried
    |scared|if|whether|when|before|case)(?: like| that| as if| about| how)* $`,
);

const OPENERS = around`^(?:(?:just|go|and|please|ok|okay|well|so|lol|lmao|haha|honestly|literally|seriously|mate|bro|babe|no|nah|yeah
  |not joking|no joke|not going to lie|why do not you) |you are (?:\w+ ){1,4}|(?:nobody|no one|everyone) \w+ you )*$`;

/** The match stands inside a clause of other words ("how to …", "they say …"), so that it commands nothing. */
export const NOT_A_COMMAND: Excuse = {
  name: 'notACommand',
  excuses: (match) => !OPENERS.test(clauseBefore(match)),
};

/** The writer speaks of their own wish. */
export const ABOUT_ONESELF: Excuse = before(/(?:^| )i (?:\w+ ){0,3}$/u);

/** Talk, meetings and calls that end. */
export const GENTLE_TAIL: Excuse = after(
  around`^ (?:with (?:a|the|him|her|them|that|this|some)|on a|by|there|here|call|meeting|session|now so|early|well|politely
    |at \d|soon because|all (?:the|this)|like that|of|for|laughing|happy)(?: |$)`,
);

/** Another person, or a voice, says or thinks it: the writer tells about it. */
export const OTHERS_SAY: Excuse = before(
  around`(?:^| )(?:he|she|they|people|who|mum|dad|brother|sister|ex|boyfriend|girlfriend|teacher|friends?|mates?|everyone
    |someone|ever|voices?|brain|head|thoughts|bullies) (?:\w+ )?(?:said|says|say|saying|told|tells?|telling|wrote
    |writes|thinks?|sent|posted|commented|makes?|feels?) (?:\w+ ){0,4}$`,
);
