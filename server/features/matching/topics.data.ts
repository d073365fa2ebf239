interface TopicSeed {
  /** Must never change: requests and profiles refer to it. */
  id: string;
  label: string;
  tags: readonly { id: string; label: string }[];
}

const topic = (id: string, label: string, tags: Readonly<Record<string, string>>): TopicSeed => ({
  id: `topic-${id}`,
  label,
  tags: Object.entries(tags).map(([tag, tagLabel]) => ({ id: `tag-${id}-${tag}`, label: tagLabel })),
});

/** The topics an installation starts with. No screen changes them: an operator edits the collection. A tag completes "has been through …". */
export const TOPICS: readonly TopicSeed[] = [
  topic('exams', 'Exams and studying', {
    failed: 'failing exams',
    resits: 'resits',
    'wrong-course': 'choosing the wrong course',
    pressure: 'pressure to do well',
  }),
  topic('family', 'Family', {
    expectations: 'expectations at home',
    arguments: 'parents who fight',
    separation: 'parents splitting up',
    caring: 'caring for someone at home',
  }),
  topic('friends', 'Friends and loneliness', {
    'left-out': 'being left out',
    'moved-away': 'moving to a new place',
    'no-friends': 'having no friends for a while',
  }),
  topic('bullying', 'Bullying', {
    school: 'bullying at school',
    online: 'bullying online',
    work: 'bullying at work',
  }),
  topic('low-mood', 'Feeling low or anxious', {
    anxiety: 'anxiety',
    'low-mood': 'low mood',
    sleep: 'not sleeping',
    panic: 'panic attacks',
  }),
  topic('relationships', 'Relationships', {
    'break-up': 'a break-up',
    unkind: 'an unkind relationship',
    'first-time': 'a first relationship',
  }),
  topic('identity', 'Who I am', {
    'coming-out': 'coming out',
    gender: 'questions about gender',
    culture: 'living between two cultures',
    faith: 'questions about faith',
  }),
  topic('health', 'Health and body', {
    illness: 'a long illness',
    disability: 'growing up disabled',
    'body-image': 'not liking my body',
  }),
  topic('loss', 'Losing someone', {
    parent: 'the death of a parent',
    friend: 'the death of a friend',
    grandparent: 'the death of a grandparent',
  }),
  topic('work', 'Work and money', {
    'first-job': 'a first job',
    'no-job': 'being out of work',
    debt: 'debt',
  }),
  topic('leaving', 'Leaving home or care', {
    care: 'growing up in care',
    'moving-out': 'moving out',
    'nowhere-to-live': 'having nowhere to live',
  }),
];
