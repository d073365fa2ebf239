import type { commonWords } from './en/common.ts';
import type { errorWords } from './en/errors.ts';

/** Loads one catalogue each: a line for each file in `en/`. A catalogue is fetched together with the code that uses it. */
export const catalogues = {
  coordination: async () => (await import('./en/coordination.ts')).coordinationWords,
  home: async () => (await import('./en/home.ts')).homeWords,
  help: async () => (await import('./en/help.ts')).helpWords,
  outside: async () => (await import('./en/outside.ts')).outsideWords,
  transparency: async () => (await import('./en/transparency.ts')).transparencyWords,
  account: async () => (await import('./en/account.ts')).accountWords,
  mentee: async () => (await import('./en/mentee.ts')).menteeWords,
  library: async () => (await import('./en/library.ts')).libraryWords,
  ask: async () => (await import('./en/ask.ts')).askWords,
  conversation: async () => (await import('./en/conversation.ts')).conversationWords,
  plan: async () => (await import('./en/plan.ts')).planWords,
  unsent: async () => (await import('./en/unsent.ts')).unsentWords,
  pauses: async () => (await import('./en/pauses.ts')).pausesWords,
  find: async () => (await import('./en/find.ts')).findWords,
  team: async () => (await import('./en/team.ts')).teamWords,
  appeals: async () => (await import('./en/appeals.ts')).appealsWords,
  restrictions: async () => (await import('./en/restrictions.ts')).restrictionsWords,
  explanations: async () => (await import('./en/explanations.ts')).explanationsWords,
  feedback: async () => (await import('./en/feedback.ts')).feedbackWords,
  mentor: async () => (await import('./en/mentor.ts')).mentorWords,
  standing: async () => (await import('./en/standing.ts')).standingWords,
  hours: async () => (await import('./en/hours.ts')).hoursWords,
  debriefs: async () => (await import('./en/debriefs.ts')).debriefsWords,
  training: async () => (await import('./en/training.ts')).trainingWords,
  application: async () => (await import('./en/application.ts')).applicationWords,
  staff: async () => (await import('./en/staff.ts')).staffWords,
  casePack: async () => (await import('./en/casePack.ts')).casePackWords,
  evidence: async () => (await import('./en/evidence.ts')).evidenceWords,
  audit: async () => (await import('./en/audit.ts')).auditWords,
  staffAccounts: async () => (await import('./en/staffAccounts.ts')).staffAccountsWords,
  desk: async () => (await import('./en/desk.ts')).deskWords,
  callout: async () => (await import('./en/callout.ts')).calloutWords,
  screening: async () => (await import('./en/screening.ts')).screeningWords,
  reference: async () => (await import('./en/reference.ts')).referenceWords,
  notices: async () => (await import('./en/notices.ts')).noticesWords,
  thresholds: async () => (await import('./en/thresholds.ts')).thresholdsWords,
  mentorRatings: async () => (await import('./en/mentorRatings.ts')).mentorRatingsWords,
} as const;

type Catalogues = typeof catalogues;
export type CatalogueName = keyof Catalogues;

/** The English catalogues; their types say which keys exist. `common` and `errors` are part of the first bundle. */
export type WordCatalogues = { [Name in CatalogueName]: Awaited<ReturnType<Catalogues[Name]>> } & {
  common: typeof commonWords;
  errors: typeof errorWords;
};
