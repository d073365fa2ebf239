import type { PracticeScript } from '../practice.ts';
import { act, breakRule, say } from './parts.ts';

/** A young person who presses for a meeting, and tells of another adult who does. */
export const MEETING_SCRIPT: PracticeScript = {
  id: 'meeting',
  title: 'Pressure to meet',
  before: 'Robin asked for help with loneliness. They write often and say that you are their best friend.',
  alias: 'Restless Robin',
  avatar: 3,
  topic: 'Friends',
  needed: ['bounds', 'moderator'],
  start: 'ask',
  steps: {
    ask: {
      says: ['we should meet up. just once', 'nobody would know'],
      choices: [
        say('no', 'I can hear that you would like company. We will not meet: mentors here never do.', {
          points: { bounds: 3, listened: 1 },
          feedback: 'A clear no that is about the rule and not about them.',
          next: 'press',
        }),
        say('maybe', 'Maybe one day, when you are older.', {
          points: { bounds: -2, honest: -1 },
          feedback: 'A maybe is a promise to someone who is lonely. Say no, and be kind.',
          next: 'press',
        }),
        breakRule('yes', 'A coffee in a public place would be all right, I think.', {
          points: { bounds: -3 },
          feedback: 'Never. Not once, not in public. This ends a mentor’s work at once.',
          next: 'met',
        }),
      ],
    },
    press: {
      says: ['you sound like everyone else', 'my friend from the game would meet me. hes 24. hes nice'],
      choices: [
        say('curious', 'Tell me about him. How did you get to know each other?', {
          points: { asked: 3, listened: 1 },
          feedback: 'You heard the worrying line and asked without an alarm in your voice.',
          next: 'friend',
        }),
        say('lecture', 'That is very dangerous. You should know better.', {
          points: { listened: -2 },
          feedback: 'They will stop telling you. You need them to go on talking.',
          next: 'closed',
        }),
        say('miss', 'I am sorry that you feel that way about me.', {
          points: {},
          feedback: 'The line about the man of 24 went by. It was the one to hear.',
          next: 'friend',
        }),
      ],
    },
    closed: {
      says: ['whatever. i know him. you dont'],
      choices: [
        say('repair', 'You are right, I do not. I got worried. What is he like?', {
          points: { asked: 1, listened: 1 },
          feedback: 'Good repair: honest, and open again.',
          next: 'friend',
        }),
        act('end', {
          points: { listened: -2 },
          feedback: 'They may be in danger, and you left.',
          next: 'lost',
        }),
      ],
    },
    friend: {
      says: ['he sends me skins and stuff. he says not to tell my mum', 'he wants a photo first tho'],
      choices: [
        say('name', 'Gifts, a secret and a photo: that worries me. None of it is your fault.', {
          points: { honest: 2, listened: 2 },
          feedback: 'You named the three signs in plain words and took the blame away.',
          next: 'next',
        }),
        say('block', 'Block him now and delete all his messages.', {
          points: { listened: -1 },
          feedback: 'Deleting destroys proof that may help. The team will say what to do first.',
          next: 'next',
        }),
        breakRule('send', 'As long as it is a normal photo, I suppose.', {
          points: { bounds: -3, honest: -1 },
          feedback: 'This is how harm begins. Gifts, secrets and photos are the signs to report.',
          next: 'next',
        }),
      ],
    },
    next: {
      says: ['am i in trouble'],
      choices: [
        act(
          'moderator',
          {
            points: { moderator: 3, honest: 1 },
            feedback: 'A grown man, gifts, a secret, a photo: a moderator has to know today.',
            next: 'end',
          },
          'A young person is asked for a photo by a man of 24 from a game. Gifts and secrets. Please look today.',
        ),
        act('helpCard', {
          points: { helpCard: 1 },
          feedback: 'Useful for them. The safety team has to know as well.',
          next: 'end',
        }),
        say('no', 'No. Just do not send anything.', {
          points: { listened: 1 },
          feedback: 'True and kind. But the man goes on. Ask a moderator.',
          next: 'end',
        }),
      ],
    },
    end: { says: ['ok', 'i didnt send it. i wont'], choices: [] },
    met: { says: ['really??'], choices: [] },
    lost: { says: [], choices: [] },
  },
};
