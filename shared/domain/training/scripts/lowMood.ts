import type { PracticeScript } from '../practice.ts';
import { act, breakRule, say } from './parts.ts';

/** A young person who has felt low for weeks; no one is in danger. */
export const LOW_MOOD_SCRIPT: PracticeScript = {
  id: 'low-mood',
  title: 'Feeling low',
  before: 'Linnet is new. They asked for help with low mood. You know nothing else yet.',
  alias: 'Quiet Linnet',
  avatar: 2,
  topic: 'Low mood',
  needed: ['asked'],
  start: 'hello',
  steps: {
    hello: {
      says: ['hi', 'not sure why im here. i just feel flat. like all the time'],
      choices: [
        say('welcome', 'Hello. I am glad you wrote. What does flat feel like for you?', {
          points: { asked: 2, listened: 1 },
          feedback: 'You used their word and asked an open question. They choose where to go.',
          next: 'flat',
        }),
        say('cheer', 'Cheer up, it will pass. Everyone feels like that sometimes.', {
          points: { listened: -1 },
          feedback: 'It is kindly meant, but it closes the door. They may hear that it is not a big deal.',
          next: 'shut',
        }),
        say('advise', 'Go for a run every day. It worked for me.', {
          points: {},
          feedback: 'Advice came before you knew what it is about. Ask first. Share your own story later.',
          next: 'shut',
        }),
      ],
    },
    shut: {
      says: ['ok', 'its fine. forget it'],
      choices: [
        say('repair', 'Sorry, I was too quick. I would like to hear how it is for you.', {
          points: { asked: 1, listened: 1 },
          feedback: 'Good repair. You owned it in one line and asked again.',
          next: 'flat',
        }),
        say('leave', 'All right. Write if you need me.', {
          points: {},
          feedback: 'They said “forget it” and you let it go. One more open question costs little.',
          next: 'gone',
        }),
      ],
    },
    flat: {
      says: ['like nothing is fun. i dont want to see people', 'been weeks i think'],
      choices: [
        say('weeks', 'Weeks is a long time to carry that. What is the hardest part of the day?', {
          points: { listened: 2, asked: 1 },
          feedback: 'You showed that you heard “weeks”, and your question is small enough to answer.',
          next: 'safe',
        }),
        say('why', 'Why do you not just talk to your friends?', {
          points: { asked: -1 },
          feedback: '“Why do you not just” sounds like blame. Try “what” or “how” instead.',
          next: 'safe',
        }),
        say(
          'mine',
          'I had that too. Mine began when I was fifteen and it lasted two years and I tried a lot.',
          {
            points: { listened: -1 },
            feedback:
              'The talk is now about you. Your story helps when it is one line and leads back to them.',
            next: 'safe',
          },
        ),
      ],
    },
    safe: {
      says: ['mornings. i just lie there', 'sometimes i think whats the point'],
      choices: [
        say('direct', 'Thank you for saying that. Do you ever think about not wanting to live?', {
          points: { asked: 2, honest: 1 },
          feedback: 'You asked straight out and stayed calm. Asking does not put the idea there.',
          next: 'no',
        }),
        say('skip', 'Have you tried getting up earlier?', {
          points: { asked: -1 },
          feedback: '“What is the point” was the line to hear. When you are not sure, ask about it.',
          next: 'end',
        }),
        breakRule('secret', 'You can tell me anything. I will not tell a soul, I promise.', {
          points: { honest: -2 },
          feedback: 'Never promise to keep a secret. If they are in danger, you have to tell a moderator.',
          next: 'end',
        }),
      ],
    },
    no: {
      says: ['no not like that. just tired of it', 'nobody asked me that before'],
      choices: [
        say('next', 'I am glad you told me. Who near you could know about the mornings?', {
          points: { listened: 1, asked: 1, bounds: 1 },
          feedback: 'You thanked them and looked for help near them, so that you are not the only one.',
          next: 'end',
        }),
        act('helpCard', {
          points: { helpCard: 1 },
          feedback: 'Fine to show. It is more use with a word about who to call and why.',
          next: 'end',
        }),
        say('fix', 'Then you will be fine. Try to sleep more.', {
          points: { listened: -1 },
          feedback: 'They opened up and got a tip. Stay with it a little longer.',
          next: 'end',
        }),
      ],
    },
    end: { says: ['maybe my aunt', 'can i write again tomorrow'], choices: [] },
    gone: { says: [], choices: [] },
  },
};
