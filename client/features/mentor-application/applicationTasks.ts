import type { ApplicationField } from './applicationDraft.ts';

/** The parts of the application in their order, each a page with the fields of one thing. */
export const APPLICATION_TASKS = ['you', 'time', 'topics', 'words', 'referees', 'code'] as const;
export type ApplicationTask = (typeof APPLICATION_TASKS)[number];

const TASK_OF: Record<ApplicationField, ApplicationTask> = {
  fullName: 'you',
  email: 'you',
  nation: 'you',
  timeZone: 'you',
  weeklyMinutes: 'time',
  ageBands: 'time',
  topicIds: 'topics',
  experience: 'words',
  motivation: 'words',
  'referees.0.name': 'referees',
  'referees.0.relationship': 'referees',
  'referees.0.contact': 'referees',
  'referees.1.name': 'referees',
  'referees.1.relationship': 'referees',
  'referees.1.contact': 'referees',
  codeOfConductVersion: 'code',
};

/** The invalid fields that belong to this part. */
export function wrongInTask(task: ApplicationTask, wrong: readonly ApplicationField[]): ApplicationField[] {
  return wrong.filter((field) => TASK_OF[field] === task);
}

/** The address of a part, or of the list of all parts. */
export function taskPath(task?: ApplicationTask): string {
  return task ? `/mentor/application/${task}` : '/mentor/application';
}

/** Where "Next" leads: the following part, and the list after the last one. */
export function pathAfter(task: ApplicationTask): string {
  return taskPath(APPLICATION_TASKS[APPLICATION_TASKS.indexOf(task) + 1]);
}

export function isApplicationTask(name: string | undefined): name is ApplicationTask {
  return APPLICATION_TASKS.some((task) => task === name);
}
