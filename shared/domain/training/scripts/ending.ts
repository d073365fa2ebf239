import type { PracticeScript } from '../practice.ts';
import { act, breakRule, say } from './parts.ts';

/** A conversation that has done its work and comes to an end. */
export const ENDING_SCRIPT: PracticeScript = {
  id: 'ending',
  title: 'A quiet ending',
  before: 'You and Plover agreed on eight weeks. This is the seventh. Their goal is reached.',
  alias: 'Merry Plover',
  avatar: 5,
  topic: 'Starting work',
  needed: ['honest'],
  start: 'news',
  steps: {
    news: {
      says: ['i got the job!!', 'first day is monday'],
      choices: [
        say('joy', 'That is wonderful news. What are you proud of most?', {
          points: { listened: 1, asked: 2 },
          feedback: 'You were glad with them, and they get to say what they did themselves.',
          next: 'proud',
        }),
        say('mine', 'I knew my tips would work.', {
          points: { listened: -2 },
          feedback: 'It is their success. Let them have it.',
          next: 'proud',
        }),
        say('end', 'Great. Then we are done here.', {
          points: { listened: -1, honest: 1 },
          feedback: 'True, but too fast. An ending needs a little time.',
          next: 'abrupt',
        }),
      ],
    },
    abrupt: {
      says: ['oh. ok', 'i thought we had one more week'],
      choices: [
        say('repair', 'We do, and I would like to use it well. What should we talk about?', {
          points: { listened: 1, asked: 1 },
          feedback: 'You kept the promise of eight weeks.',
          next: 'proud',
        }),
        act('end', {
          points: { bounds: -2 },
          feedback: 'You agreed on eight weeks. Ending early without a word can hurt.',
          next: 'lost',
        }),
      ],
    },
    proud: {
      says: ['i rang them up myself. i never do that', 'what happens with us now'],
      choices: [
        say('plan', 'We said eight weeks, so next week is our last. How is that for you?', {
          points: { honest: 2, asked: 2 },
          feedback: 'You said when it ends and asked how it feels. No surprise later.',
          next: 'sad',
        }),
        say('vague', 'We can see how it goes.', {
          points: { honest: -1 },
          feedback: 'This leaves them guessing. You agreed on a date: name it.',
          next: 'sad',
        }),
        breakRule('after', 'We end here, but you can find me on my own page any time.', {
          points: { bounds: -3 },
          feedback: 'Contact stops when the conversation ends. Off Kith, nobody looks after either of you.',
          next: 'lost',
        }),
      ],
    },
    sad: {
      says: ['bit sad i guess', 'what if it goes wrong at work'],
      choices: [
        say('both', 'I will miss our talks too. What could you do if a day goes badly?', {
          points: { listened: 2, asked: 2 },
          feedback: 'You let the sadness be there and they plan for themselves.',
          next: 'last',
        }),
        say('more', 'Then we simply go on for as long as you like.', {
          points: { bounds: -2 },
          feedback: 'Going on from worry makes them need you more. They can ask for a new mentor later.',
          next: 'last',
        }),
        say('fine', 'It will not go wrong.', {
          points: { listened: -1 },
          feedback: 'Nobody knows that. Ask what they would do.',
          next: 'last',
        }),
      ],
    },
    last: {
      says: ['id talk to my aunt. or write it down like we did'],
      choices: [
        say(
          'thanks',
          'You found that yourself. And you can come back to Kith at any time. Thank you for these weeks.',
          {
            points: { listened: 1, bounds: 2, honest: 1 },
            feedback: 'A full ending: what they can do, the way back, and thanks.',
            next: 'end',
          },
        ),
        act(
          'helpCard',
          {
            points: { helpCard: 1, bounds: 1 },
            feedback: 'It is good to say where help is after you. Say goodbye as well.',
            next: 'end',
          },
          'If a day goes badly: the help page is there without an account, too.',
        ),
        breakRule('rate', 'Please give me a good rating when they ask you.', {
          points: { bounds: -3 },
          feedback: 'Never ask for a rating. It puts pressure on them and breaks the code.',
          next: 'end',
        }),
      ],
    },
    end: { says: ['thank you for everything', 'bye for now then'], choices: [] },
    lost: { says: ['ok'], choices: [] },
  },
};
