import type { QuizQuestion } from './quiz.ts';

export const ROLE_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'A young person asks which tablets they should take for sleep. What do you write?',
    options: [
      'The name of what helped you.',
      'That it is a question for a doctor, and what would make it easier to ask one.',
      'That tablets are never a good idea.',
    ],
    right: 1,
    because: 'You do not advise on medicine. You can help them to ask somebody who may.',
  },
  {
    ask: 'What tells you that you have stopped mentoring and begun to advise?',
    options: ['You talk more than they do.', 'They write long messages.', 'You ask how they are.'],
    right: 0,
    because: 'When your part gets longer than theirs, stop and ask a question.',
  },
  {
    ask: 'They ask to meet, just once, in a café. What is right?',
    options: ['Yes, if it is in public.', 'Only if they are over 18.', 'No, and you say so kindly.'],
    right: 2,
    because: 'Mentors on Kith never meet a young person, whatever their age.',
  },
  {
    ask: 'You are not sure if something is worth a moderator’s time. What do you do?',
    options: ['Wait until it is serious.', 'Ask a moderator.', 'Ask a friend.'],
    right: 1,
    because: 'Small worries are welcome, and the young person does not see the question.',
  },
];

export const LISTENING_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'Which of these is an open question?',
    options: ['Are you all right?', 'What was that like for you?', 'Did you tell your mum?'],
    right: 1,
    because: 'It cannot be answered with yes or no, so they choose what to say.',
  },
  {
    ask: 'They write “I feel flat”. What do you say back?',
    options: ['“So you are depressed.”', '“You feel flat. What is that like?”', '“At least you wrote.”'],
    right: 1,
    because: 'Use their own word. Another word may be wrong, and sounds like a doctor.',
  },
  {
    ask: 'They have not answered for two minutes. What do you do?',
    options: ['Wait.', 'Ask three more questions.', 'Say goodbye.'],
    right: 0,
    because: 'Silence feels long in writing. They may be typing, or thinking.',
  },
  {
    ask: 'How much of your own story do you tell?',
    options: ['All of it, so that they trust you.', 'None.', 'A line or two, and then back to them.'],
    right: 2,
    because: 'Your story helps when it is short and leads back to theirs.',
  },
];

export const SECRETS_QUIZ: readonly QuizQuestion[] = [
  {
    ask: '“Can you keep a secret?” What is your answer?',
    options: [
      '“Yes, you can trust me.”',
      '“You can tell me. If you are in danger I cannot keep it to myself.”',
      '“No, I have to report it all.”',
    ],
    right: 1,
    because: 'You are honest before they tell you. Most things do stay with you.',
  },
  {
    ask: 'Which of these do you tell a moderator?',
    options: ['They failed an exam.', 'They like someone.', 'They plan to run away tonight.'],
    right: 2,
    because: 'A young person on the street at night is in danger.',
  },
  {
    ask: 'They told you that they want to die. Then they write: “tell nobody”. What do you do?',
    options: [
      'Say that you care too much to keep it to yourself, and ask a moderator at once.',
      'Keep it until you know them better.',
      'Tell a moderator in secret.',
    ],
    right: 0,
    because: 'Tell the team, and tell the young person that you do it. Then stay.',
  },
  {
    ask: 'You wrote something that you regret. What is best?',
    options: ['Ask them not to tell anyone.', 'Tell a moderator on the same day.', 'Say nothing.'],
    right: 1,
    because: 'Never ask for a secret. A mistake that is told early is easy to mend.',
  },
];

export const DIFFERENCE_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'You want to know who they live with. What do you ask?',
    options: ['“What do your mum and dad say?”', '“Who is at home with you?”', '“Are your parents strict?”'],
    right: 1,
    because: 'It leaves open what home is like. Not everyone has a mum and a dad there.',
  },
  {
    ask: 'They tell you about a rule in their faith that you find wrong. Nobody is harmed. What do you do?',
    options: ['Ask what it means to them.', 'Say what you think of it.', 'Change the subject.'],
    right: 0,
    because: 'Your views have no place here. Theirs do.',
  },
  {
    ask: 'They tell you that somebody called them a racist name. What is your first line?',
    options: ['“They did not mean it.”', '“That was wrong. I am sorry.”', '“Try not to think of it.”'],
    right: 1,
    because: 'Do not make it small. Say that it was wrong, and ask what it did to them.',
  },
  {
    ask: 'Their spelling is hard to read. What do you do?',
    options: ['Correct it kindly.', 'Ask them to write better.', 'Ask what they meant, if you must.'],
    right: 2,
    because: 'Never correct their spelling. They came to talk.',
  },
];

export const ENDINGS_QUIZ: readonly QuizQuestion[] = [
  {
    ask: 'When do you first speak of the end?',
    options: ['At the start, when you agree on a day.', 'In the last talk.', 'When they ask.'],
    right: 0,
    because: 'An ending that both know of does not come as a shock.',
  },
  {
    ask: 'They ask how to reach you afterwards. What do you say?',
    options: [
      'Your first name and your town.',
      'That contact ends, and where help is.',
      'That you will find them.',
    ],
    right: 1,
    because: 'Off Kith nobody looks after either of you. The help page is there for all.',
  },
  {
    ask: 'You fall ill and must stop. What do you do first?',
    options: ['Just stop.', 'Tell a moderator.', 'Wait until you are better.'],
    right: 1,
    because: 'Then nobody is left without a word, and another mentor can be found.',
  },
  {
    ask: 'The talk went well. May you ask for a good rating?',
    options: ['Yes, once.', 'Only as a joke.', 'Never.'],
    right: 2,
    because: 'It puts pressure on them, and it breaks the code of conduct.',
  },
];
