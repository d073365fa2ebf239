import type { Side } from '../../../shared/domain/conversation/states.ts';

interface DemoVisit {
  daysAgo: number;
  lines: readonly (readonly [Side, string])[];
}

export interface DemoRequest {
  /** Sign-in name of a demo person, as is `mentor`. */
  mentee: string;
  mentor: string;
  topicId: string;
  /** What the mentee wrote when asking for help. */
  asked: string;
}

export interface DemoConversation extends DemoRequest {
  goal: string;
  visits: readonly DemoVisit[];
  /** Absent while the conversation goes on. `rating`: absent when the mentee has not answered yet. */
  end?: { reflection: string; rating?: { value: -1 | 0 | 1; words: string } };
}

/** A conversation of two weeks: mentee home, mentor's day, thread and receipt show it. */
export const ONGOING_CONVERSATION: DemoConversation = {
  mentee: 'demo-mentee-one',
  mentor: 'demo-mentor-active',
  topicId: 'topic-exams',
  asked: 'I failed two of my mocks and I have not told anyone at home. I do not know how to start.',
  goal: 'Tell them about my mocks, in my own way',
  visits: [
    {
      daysAgo: 14,
      lines: [
        ['mentee', 'hi, thanks for saying yes'],
        ['mentor', 'Hello. I am glad you asked. Where would you like to begin?'],
        ['mentee', 'i failed maths and chemistry mocks and i keep saying they went fine'],
        ['mentor', 'That sounds tiring. I hid mine for a whole term, so I know that one well.'],
        ['mentee', 'how did you tell them'],
        ['mentor', 'I wrote it down first. Nobody had to see it. It helped me hear how it sounded.'],
      ],
    },
    {
      daysAgo: 10,
      lines: [
        ['mentee', 'i wrote it down like you said. it is only four lines'],
        ['mentor', 'Four lines is plenty. What is the first one?'],
        ['mentee', 'that i was scared to say it. not the marks'],
        ['mentor', 'That is a strong place to start. It says why, and it is true.'],
      ],
    },
    {
      daysAgo: 6,
      lines: [
        ['mentor', 'How is the letter doing?'],
        ['mentee', 'still in my bag. i made a revision plan though'],
        ['mentor', 'Good. Then you have two things to show: what went wrong, and what you do now.'],
        ['mentee', 'that makes it feel less bad'],
      ],
    },
    {
      daysAgo: 2,
      lines: [
        ['mentee', 'i told mum. she was quiet and then she hugged me'],
        ['mentor', 'That took courage. How do you feel now?'],
        ['mentee', 'lighter. dad is next'],
        ['mentor', 'You could have done that weeks ago, you know.'],
      ],
    },
  ],
};

/** The last words of `ONGOING_CONVERSATION`: the desk holds the mentor's line, which has a link, and reads the mentee's report of an earlier one. */
export const TODAY = {
  unread: 'i am telling dad tonight after dinner',
  held: 'You can do it. There is a page that helped me: www.telling-them.example/start',
  reportWords: 'that made me feel stupid',
};

/** A conversation that is over, with a rating and a reflection: the mentor's standing counts it. */
const RATED_CONVERSATION: DemoConversation = {
  mentee: 'demo-mentee-two',
  mentor: 'demo-mentor-probation',
  topicId: 'topic-family',
  asked: 'My parents are splitting up and both of them talk to me about it.',
  goal: 'Say when I do not want to be in the middle',
  visits: [
    {
      daysAgo: 13,
      lines: [
        ['mentee', 'hello. it is a bit of a mess at home'],
        ['mentor', 'Hello. Thank you for telling me. What is the hardest part just now?'],
        ['mentee', 'they both ask me what the other one said'],
        ['mentor', 'Mine did that too. It is a lot to carry.'],
        ['mentee', 'did you say anything'],
        ['mentor', 'In the end, yes. I said: please ask each other.'],
      ],
    },
    {
      daysAgo: 8,
      lines: [
        ['mentee', 'i tried your sentence'],
        ['mentor', 'How did it go?'],
        ['mentee', 'dad said sorry. mum laughed but she stopped'],
        ['mentor', 'That is a good start.'],
        ['mentee', 'i think i am all right for now. thank you'],
        ['mentor', 'I am glad. It was good to talk with you.'],
      ],
    },
  ],
  end: {
    reflection: 'Found a sentence of their own and used it.',
    rating: { value: 1, words: 'You listened and did not take sides.' },
  },
};

/** A conversation that ended: the mentee is asked how it was. */
const UNRATED_CONVERSATION: DemoConversation = {
  mentee: 'demo-mentee-young',
  mentor: 'demo-mentor-young-one',
  topicId: 'topic-friends',
  asked: 'My friends stopped sitting with me at lunch and I do not know why.',
  goal: 'Find one person to sit with',
  visits: [
    {
      daysAgo: 9,
      lines: [
        ['mentee', 'hi'],
        ['mentor', 'Hello. You wrote about lunch. Do you want to tell me more?'],
        ['mentee', 'they moved tables and nobody said anything'],
        ['mentor', 'That hurts. I was left out for most of a year, so I remember it.'],
        ['mentee', 'what did you do'],
        ['mentor', 'I joined the library club. One person was enough.'],
      ],
    },
    {
      daysAgo: 3,
      lines: [
        ['mentee', 'i went to art club at lunch'],
        ['mentor', 'Well done. How was it?'],
        ['mentee', 'good. someone kept me a seat'],
        ['mentor', 'That is lovely to hear.'],
      ],
    },
  ],
  end: { reflection: 'Brave, and found a place.' },
};

export const DEMO_CONVERSATIONS: readonly DemoConversation[] = [
  ONGOING_CONVERSATION,
  RATED_CONVERSATION,
  UNRATED_CONVERSATION,
];

/** A request that waits for the mentor's answer. */
export const OPEN_REQUEST: DemoRequest = {
  mentee: 'demo-mentee-three',
  mentor: 'demo-mentor-active',
  topicId: 'topic-exams',
  asked: 'I start revising and then I just sit there. I would like someone to talk to about it.',
};

/** Ratings of the mentor of the ongoing conversation, each five as one release made them public. */
export const RELEASES = [
  { releasesAgo: 8, values: [1, 1, 0, -1, 1] },
  { releasesAgo: 3, values: [1, 1, 1, 1, 1] },
  { releasesAgo: 0, values: [1, 1, 1, 1, 1] },
] as const;
