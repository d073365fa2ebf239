import type { PracticeScript } from '../practice.ts';
import { act, breakRule, say } from './parts.ts';

/** A young person who wants to move to another app. */
export const PHONE_NUMBER_SCRIPT: PracticeScript = {
  id: 'number',
  title: 'A phone number',
  before: 'You have talked with Wren for three weeks about exams. It goes well.',
  alias: 'Brave Wren',
  avatar: 4,
  topic: 'Exams',
  needed: ['bounds'],
  start: 'ask',
  steps: {
    ask: {
      says: ['you are so much easier to talk to than anyone', 'can we text instead? my number is ▇▇▇▇▇'],
      choices: [
        say('kind', 'That means a lot to me. I stay on Kith though. It keeps us both safe.', {
          points: { honest: 2, bounds: 2 },
          feedback: 'Warm first, then a clear no with the reason. You did not blame them for asking.',
          next: 'why',
        }),
        say('cold', 'That is against the rules.', {
          points: { bounds: 1, listened: -1 },
          feedback: 'The limit is right. The tone may sting: they told you that you matter to them.',
          next: 'hurt',
        }),
        breakRule('give', 'I did not get that. Look me up, my name is the same on the other app.', {
          points: { bounds: -2 },
          feedback:
            'You led them off Kith. There nobody can help if it goes wrong. This ends a mentor’s work.',
          next: 'moved',
        }),
      ],
    },
    hurt: {
      says: ['wow ok', 'sorry for asking'],
      choices: [
        say('repair', 'You did nothing wrong. I like talking with you, and here is where I do it.', {
          points: { listened: 2, bounds: 1 },
          feedback: 'You took the shame away and the limit still stands.',
          next: 'why',
        }),
        say('rule', 'No problem. Just do not do it again.', {
          points: { listened: -1 },
          feedback: 'That still sounds like telling off. They may stop telling you things.',
          next: 'quiet',
        }),
      ],
    },
    why: {
      says: ['its just at night. thats when it gets bad and you are not here'],
      choices: [
        say('night', 'Tell me about the nights. What happens then?', {
          points: { asked: 2, listened: 1 },
          feedback: 'You heard what the request was really about.',
          next: 'night',
        }),
        say('hours', 'I am here on Tuesdays and Thursdays, so write then.', {
          points: { bounds: 1 },
          feedback: 'True and clear. But “it gets bad” went by without a question.',
          next: 'night',
        }),
        breakRule('extra', 'I will write to you each night, then. Our own little thing.', {
          points: { bounds: -2, honest: -1 },
          feedback: 'You cannot keep that, and a special bond that nobody knows of is not safe.',
          next: 'moved',
        }),
      ],
    },
    night: {
      says: ['i just lie there and panic about the exams', 'i cant breathe sometimes'],
      choices: [
        act(
          'helpCard',
          {
            points: { helpCard: 2, honest: 1 },
            feedback: 'You showed who is there at night. That is when you are not.',
            next: 'after',
          },
          'Have a look at the help card. People there answer all night, by phone or text.',
        ),
        say('breathe', 'That sounds frightening. What has helped you, even a little?', {
          points: { listened: 2, asked: 1 },
          feedback: 'Calm, and it looks for what they can do already. Do say who is there at night too.',
          next: 'after',
        }),
        say('exam', 'The exams are only exams. It will be over in June.', {
          points: { listened: -1 },
          feedback: 'Being told that it is small does not make it small.',
          next: 'quiet',
        }),
      ],
    },
    after: {
      says: ['ok thats good to know. thanks'],
      choices: [
        act(
          'moderator',
          {
            points: { moderator: 2 },
            feedback:
              'They asked to move off Kith and feel bad at night. Both are worth a word to a moderator.',
            next: 'end',
          },
          'A young person asked me to text them. I said no. They panic at night. Can you have a look?',
        ),
        say('bye', 'Good. Until Thursday, then.', {
          points: { bounds: 1 },
          feedback: 'You said when you are back. Asking a moderator as well is never too much.',
          next: 'end',
        }),
      ],
    },
    end: { says: ['see you thursday'], choices: [] },
    quiet: { says: ['ok bye'], choices: [] },
    moved: { says: ['ok!!'], choices: [] },
  },
};
