import { NUMBERS } from '../../../../shared/domain/signposts/signposts.data.ts';
import type { QuizQuestion } from './quiz.ts';

export const DISCLOSURE_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'They write that somebody at home hits them. What is your first line?',
    options: ['“Are you sure?”', '“I believe you. It is not your fault.”', '“When did it start?”'],
    right: 1,
    because: 'To be believed is what they need first. Finding out is for trained people.',
  },
  {
    ask: 'Who finds out what exactly happened?',
    options: ['You, as they trust you.', 'Trained people, once and with care.', 'Nobody.'],
    right: 1,
    because: 'Too many questions can hurt, and can harm a case in court.',
  },
  {
    ask: 'They wrote an address, and you cannot see it. What do you do?',
    options: [
      'Ask them to write it in another way.',
      'Nothing: it is sealed for the safety team.',
      'Search for it.',
    ],
    right: 1,
    because: 'The check takes it out, and the team can read it if help must go there.',
  },
  {
    ask: `They are in danger this minute. What do you write?`,
    options: [
      `“Please call ${NUMBERS.emergency} now. I am still here.”`,
      '“I will come to you.”',
      '“Write to me tomorrow.”',
    ],
    right: 0,
    because: 'They can get help the fastest way. You stay, and you ask a moderator.',
  },
];

export const SELF_HARM_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'Does it put the idea into their head when you ask about suicide?',
    options: ['Yes.', 'No.', 'Only with young people.'],
    right: 1,
    because: 'Research is clear: asking does not do that. It often brings relief.',
  },
  {
    ask: 'How do you ask?',
    options: [
      '“You would not do anything silly?”',
      '“Are you thinking about killing yourself?”',
      '“How would your family feel?”',
    ],
    right: 1,
    because: 'Clear words say that you can bear the answer.',
  },
  {
    ask: 'They say yes, and that they are alone tonight. What do you do?',
    options: [
      'Show the help card, ask a moderator, and stay.',
      'Promise to keep quiet if they promise to stop.',
      'Say goodbye, as your minutes run out.',
    ],
    right: 0,
    because: 'All three belong together. While someone is at risk you may stay past your minutes.',
  },
  {
    ask: 'They have hurt themselves. What do you never ask?',
    options: ['How they are now.', 'If the wound needs care.', 'What they used.'],
    right: 2,
    because: 'Details of how help nobody, and can make it worse.',
  },
];

export const GROOMING_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'Which of these is a sign of grooming?',
    options: [
      'A friend of 24 from a game sends gifts and says not to tell.',
      'A teacher gives back homework late.',
      'A friend at school is in a bad mood.',
    ],
    right: 0,
    because: 'An older friend, gifts and a secret: three signs at once.',
  },
  {
    ask: 'They were asked for a photo. What do you tell them?',
    options: [
      'To delete all of it at once.',
      'That it worries you, and it is not their fault.',
      'To send one.',
    ],
    right: 1,
    because: 'What is deleted cannot help as proof. Blame makes them silent.',
  },
  {
    ask: 'When do you ask a moderator about it?',
    options: ['On the same day.', 'When you have proof.', 'Next week.'],
    right: 0,
    because: 'Two signs together are enough. Finding proof is not your task.',
  },
  {
    ask: 'You are worried about another mentor. What do you do?',
    options: ['Ask them about it.', 'Write to the safety team from your own page.', 'Wait for proof.'],
    right: 1,
    because: 'The team looks at it. The person is not told who wrote.',
  },
];

export const YOURSELF_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'Your minutes are used up and you feel bad about it. What is true?',
    options: [
      'You should find another way to write.',
      'They are told when you are back, and who is there until then.',
      'You have let them down.',
    ],
    right: 1,
    because: 'Keeping to your minutes is part of the promise.',
  },
  {
    ask: 'Which sign do you take seriously?',
    options: [
      'You think of a talk, and it fades.',
      'You want to break a rule to help.',
      'You laugh about other things.',
    ],
    right: 1,
    because: 'It means that it has come too close. Talk it over with a moderator.',
  },
  {
    ask: 'After a hard conversation a talk with a moderator is offered. Must you take it?',
    options: ['No, it is your choice.', 'Yes, each time.', 'Only when you are new.'],
    right: 0,
    because: 'It is there for you. You may leave it, and ask for it later.',
  },
  {
    ask: 'What may you tell a friend?',
    options: [
      'What was said, without a name.',
      'That you had a hard evening.',
      'All of it, if you trust them.',
    ],
    right: 1,
    because: 'What was said stays on Kith, even without a name.',
  },
];

export const DATA_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'You think you know who the young person is. What do you do?',
    options: ['Ask them.', 'Tell a moderator, and say nothing to them.', 'Look them up to be sure.'],
    right: 1,
    because: 'They count on being unknown. We find another mentor for them.',
  },
  {
    ask: 'May you keep a picture of a conversation?',
    options: ['Yes, for your own use.', 'Yes, if the name is cut off.', 'No.'],
    right: 2,
    because: 'You copy nothing. What is on your phone can be seen by others.',
  },
  {
    ask: 'What may you say about yourself?',
    options: ['What you have been through.', 'Where you work.', 'Your street.'],
    right: 0,
    because: 'You can say a lot about what you lived through and nothing about who you are.',
  },
  {
    ask: 'Your phone was stolen with a thread open. When do you tell us?',
    options: ['On the same day.', 'If something happens.', 'When you have a new one.'],
    right: 0,
    because: 'There are three days to act by law. Nobody is told off for speaking up.',
  },
];
