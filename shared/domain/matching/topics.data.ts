interface TagSeed {
  id: string;
  label: string;
  /** Why a mentor with this tag could fit, as a whole sentence. */
  reason: string;
}

interface TopicSeed<Id extends string> {
  /** Must never change: requests, profiles and articles of the library refer to it. */
  id: Id;
  label: string;
  /** Why a mentor with this topic could fit, as a whole sentence. */
  reason: string;
  tags: readonly TagSeed[];
}

const topic = <Id extends string>(
  id: Id,
  [label, reason]: readonly [label: string, reason: string],
  tags: Readonly<Record<string, readonly [label: string, reason: string]>>,
): TopicSeed<`topic-${Id}`> => ({
  id: `topic-${id}`,
  label,
  reason,
  tags: Object.entries(tags).map(([tag, [tagLabel, tagReason]]) => ({
    id: `tag-${id}-${tag}`,
    label: tagLabel,
    reason: tagReason,
  })),
});

/** The topics an installation starts with. No screen changes them: an operator edits the collection. */
export const TOPICS = [
  topic('exams', ['Exams and studying', 'They can talk about exams and studying'], {
    failed: ['failing exams', 'They have failed exams too'],
    resits: ['resits', 'They have done resits too'],
    'wrong-course': ['choosing the wrong course', 'They chose the wrong course once too'],
    pressure: ['pressure to do well', 'They have felt the pressure to do well too'],
  }),
  topic('family', ['Family', 'They can talk about family'], {
    expectations: ['expectations at home', 'They have had pressure from home too'],
    arguments: ['parents who fight', 'Their parents fought too'],
    separation: ['parents splitting up', 'Their parents split up too'],
    caring: ['caring for someone at home', 'They have cared for someone at home too'],
  }),
  topic('friends', ['Friends and loneliness', 'They can talk about friends and feeling lonely'], {
    'left-out': ['being left out', 'They have been left out too'],
    'moved-away': ['moving to a new place', 'They have moved to a new place too'],
    'no-friends': ['having no friends for a while', 'They had no friends for a while too'],
  }),
  topic('bullying', ['Bullying', 'They can talk about bullying'], {
    school: ['bullying at school', 'They were bullied at school too'],
    online: ['bullying online', 'They were bullied online too'],
    work: ['bullying at work', 'They were bullied at work too'],
  }),
  topic('low-mood', ['Feeling low or anxious', 'They can talk about feeling low or anxious'], {
    anxiety: ['anxiety', 'They have had anxiety too'],
    'low-mood': ['low mood', 'They have felt low for a long time too'],
    sleep: ['not sleeping', 'They have had nights without sleep too'],
    panic: ['panic attacks', 'They have had panic attacks too'],
  }),
  topic('relationships', ['Relationships', 'They can talk about relationships'], {
    'break-up': ['a break-up', 'They have been through a break-up too'],
    unkind: ['an unkind relationship', 'They have been in an unkind relationship too'],
    'first-time': ['a first relationship', 'They remember their first relationship well'],
  }),
  topic('identity', ['Who I am', 'They can talk about who you are'], {
    'coming-out': ['coming out', 'They have come out too'],
    gender: ['questions about gender', 'They have had questions about gender too'],
    culture: ['living between two cultures', 'They live between two cultures too'],
    faith: ['questions about faith', 'They have had questions about faith too'],
  }),
  topic('health', ['Health and body', 'They can talk about health and body'], {
    illness: ['a long illness', 'They have had a long illness too'],
    disability: ['growing up disabled', 'They grew up disabled too'],
    'body-image': ['not liking my body', 'There was a time they did not like their body either'],
  }),
  topic('loss', ['Losing someone', 'They can talk about losing someone'], {
    parent: ['the death of a parent', 'A parent of theirs died too'],
    friend: ['the death of a friend', 'A friend of theirs died too'],
    grandparent: ['the death of a grandparent', 'A grandparent of theirs died too'],
  }),
  topic('work', ['Work and money', 'They can talk about work and money'], {
    'first-job': ['a first job', 'They remember their first job well'],
    'no-job': ['being out of work', 'They have been out of work too'],
    debt: ['debt', 'They have been in debt too'],
  }),
  topic('leaving', ['Leaving home or care', 'They can talk about leaving home or care'], {
    care: ['growing up in care', 'They grew up in care too'],
    'moving-out': ['moving out', 'They have moved out too'],
    'nowhere-to-live': ['having nowhere to live', 'They have had nowhere to live too'],
  }),
];

export type TopicId = (typeof TOPICS)[number]['id'];
