import type { PracticeScript } from '../practice.ts';
import { act, breakRule, say } from './parts.ts';

/** A disclosure of violence at home, with an address in it. */
export const ADDRESS_SCRIPT: PracticeScript = {
  id: 'address',
  title: 'Something at home',
  before: 'Sparrow asked for help with family. This is your second talk.',
  alias: 'Small Sparrow',
  avatar: 1,
  topic: 'Family',
  needed: ['honest', 'moderator'],
  start: 'tell',
  steps: {
    tell: {
      says: ['can i tell you something but you cant tell anyone'],
      choices: [
        say('honest', 'You can tell me. I cannot promise to keep it to myself if you are in danger.', {
          points: { honest: 3 },
          feedback: 'Hard to say and right. They now know before they tell you.',
          next: 'told',
        }),
        breakRule('promise', 'Of course. It stays between us.', {
          points: { honest: -3 },
          feedback: 'You made a promise that you must break. When you do, they lose trust in every adult.',
          next: 'told',
        }),
        say('avoid', 'Perhaps talk to your parents about it?', {
          points: { listened: -1 },
          feedback: 'You do not know yet what it is. At times the people at home are what it is about.',
          next: 'doubt',
        }),
      ],
    },
    doubt: {
      says: ['no. i cant', 'nvm'],
      choices: [
        say('stay', 'I am still here. I want to hear it. If you are in danger I would get help.', {
          points: { listened: 2, honest: 2 },
          feedback: 'You stayed, and you were honest about what you would do.',
          next: 'told',
        }),
        say('drop', 'OK. We can talk about school instead.', {
          points: { listened: -1 },
          feedback: 'A door was open. You closed it.',
          next: 'lost',
        }),
      ],
    },
    told: {
      says: [
        'my mums boyfriend hits me when shes at work',
        'he is here now. we live at ▇▇▇▇▇▇▇ i dont know what to do',
      ],
      choices: [
        say('believe', 'I believe you. It is not your fault. Are you safe right this minute?', {
          points: { listened: 2, asked: 2 },
          feedback: 'You believed them, took the blame away and asked what matters most now.',
          next: 'now',
        }),
        say('proof', 'Are you sure he means it? When did it start and how often?', {
          points: { listened: -2, asked: -1 },
          feedback: 'It is not your task to find out what happened. Doubt and many questions can do harm.',
          next: 'now',
        }),
        breakRule('go', 'Tell me where it is again and I will come and get you.', {
          points: { bounds: -2 },
          feedback: 'Never go to a young person. Our safety team can get help to them. You cannot.',
          next: 'now',
        }),
      ],
    },
    now: {
      says: ['im in my room. he is downstairs', 'please dont do anything'],
      choices: [
        act(
          'moderator',
          {
            points: { moderator: 3, honest: 1 },
            feedback:
              'Right at once, and you said so. The address was sealed for the team: they can read it.',
            next: 'help',
          },
          'A young person is being hit at home. He is in the house now. The address is in the thread.',
        ),
        act(
          'helpCard',
          {
            points: { helpCard: 1 },
            feedback: 'Good, but it must not be all. Ask a moderator at once as well.',
            next: 'help',
          },
          'There is a help card on your screen. If he comes up, call 999.',
        ),
        say('calm', 'OK, I will not do anything. Just stay in your room.', {
          points: { honest: -2 },
          feedback: 'You cannot wait here, and you should not say that you will.',
          next: 'help',
        }),
      ],
    },
    help: {
      says: ['are you still there'],
      choices: [
        say(
          'here',
          'I am here. I have asked our safety team for help, as I said. If he comes up, call 999.',
          {
            points: { honest: 2, listened: 1, helpCard: 1 },
            feedback: 'You stay, you are honest about what you did, and you say what to do in danger.',
            next: 'end',
          },
        ),
        say('quiet', 'Yes. Tell me about something nice to take your mind off it.', {
          points: { listened: -1 },
          feedback: 'Staying is good. They need to know what happens next and what to do in danger.',
          next: 'end',
        }),
        act('end', {
          points: { listened: -2 },
          feedback: 'They asked if you were there, and you left. Stay while someone is at risk.',
          next: 'lost',
        }),
      ],
    },
    end: { says: ['ok', 'thank you for believing me'], choices: [] },
    lost: { says: [], choices: [] },
  },
};
