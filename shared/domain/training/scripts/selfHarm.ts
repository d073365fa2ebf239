import type { PracticeScript } from '../practice.ts';
import { act, breakRule, say } from './parts.ts';

/** A young person who hurts themselves and thinks of dying. */
export const SELF_HARM_SCRIPT: PracticeScript = {
  id: 'self-harm',
  title: 'Hurting yourself',
  before: 'Heron has talked with you for a month. Today they write late in the evening.',
  alias: 'Grey Heron',
  avatar: 0,
  topic: 'Low mood',
  needed: ['asked', 'helpCard', 'moderator'],
  start: 'open',
  steps: {
    open: {
      says: ['i did it again', 'cut my arm. its not deep'],
      choices: [
        say('thank', 'Thank you for telling me. How are you now? Does the cut need looking after?', {
          points: { listened: 2, asked: 1 },
          feedback: 'Calm and kind. You cared for the person first and for the wound next.',
          next: 'why',
        }),
        say('shock', 'Oh no. You must stop that. You promised me.', {
          points: { listened: -2 },
          feedback: 'Shock and a broken promise make shame. Shame makes it worse.',
          next: 'shame',
        }),
        say('detail', 'What did you use, and where on your arm?', {
          points: { asked: -2 },
          feedback: 'Do not ask for details of how. They help nobody.',
          next: 'shame',
        }),
      ],
    },
    shame: {
      says: ['sorry. i shouldnt have said'],
      choices: [
        say('repair', 'I am glad that you did. I was worried, and I said it badly. How are you now?', {
          points: { listened: 2, asked: 1 },
          feedback: 'An honest repair. You brought the talk back to them.',
          next: 'why',
        }),
        say('drop', 'Let us talk about something else.', {
          points: { listened: -1 },
          feedback: 'They will learn that this is not to be talked about.',
          next: 'lost',
        }),
      ],
    },
    why: {
      says: ['it just gets too much', 'sometimes i want it all to stop'],
      choices: [
        say('direct', 'When you say you want it to stop: are you thinking about killing yourself?', {
          points: { asked: 3 },
          feedback: 'Clear words. Asking does not put the idea there. It says that you can bear the answer.',
          next: 'yes',
        }),
        say('soft', 'You would not do anything silly, would you?', {
          points: { asked: -1 },
          feedback: 'This asks for a no, and “silly” is a judgement. Ask straight out.',
          next: 'yes',
        }),
        say('reason', 'Think of your family. How would they feel?', {
          points: { listened: -2 },
          feedback: 'Guilt does not keep people safe. Ask, listen, and get help.',
          next: 'yes',
        }),
      ],
    },
    yes: {
      says: ['yeah', 'tonight i thought about it a lot. dont tell anyone'],
      choices: [
        say('care', 'I care about you too much to keep this to myself. Are you alone tonight?', {
          points: { honest: 3, asked: 1 },
          feedback: 'You said no to the secret with warmth, and asked about tonight.',
          next: 'tonight',
        }),
        breakRule('secret', 'OK. This stays with me if you promise not to do it.', {
          points: { honest: -3 },
          feedback: 'Never trade a secret for a promise. Nobody else would know that they are in danger.',
          next: 'tonight',
        }),
        act('helpCard', {
          points: { helpCard: 1 },
          feedback: 'The card is right. Say with it that you will not keep this to yourself.',
          next: 'tonight',
        }),
      ],
    },
    tonight: {
      says: ['my sister is next door', 'im scared'],
      choices: [
        act(
          'helpCard',
          {
            points: { helpCard: 3, listened: 1 },
            feedback: 'You named a number, a person nearby and what to do in danger.',
            next: 'team',
          },
          'It makes sense to be scared. Look at the help card: you can call or text now. Can your sister sit with you?',
        ),
        say('sister', 'Can you go and sit with your sister?', {
          points: { asked: 1 },
          feedback: 'Good: someone near. The help card belongs beside it.',
          next: 'team',
        }),
        say('sleep', 'Try to sleep. Things look better in the morning.', {
          points: { listened: -2 },
          feedback: 'They said that they are scared. Do not leave them alone with it overnight.',
          next: 'team',
        }),
      ],
    },
    team: {
      says: ['ok ill knock on her door'],
      choices: [
        act(
          'moderator',
          {
            points: { moderator: 3, honest: 1 },
            feedback: 'The team may know already. Ask all the same, and tell the young person that you did.',
            next: 'end',
          },
          'A young person thinks about killing themselves tonight. Their sister is with them. Please look now.',
        ),
        say('well', 'Well done. Tell me how it goes.', {
          points: { listened: 1 },
          feedback: 'Kind. But you are now the only one who knows. Ask a moderator.',
          next: 'end',
        }),
        act('end', {
          points: { listened: -2, moderator: -1 },
          feedback: 'You left while they were at risk, and told nobody.',
          next: 'lost',
        }),
      ],
    },
    end: { says: ['shes here now', 'thank you for not freaking out'], choices: [] },
    lost: { says: [], choices: [] },
  },
};
