import type { RunCommand } from './command.ts';

interface CommandEntry {
  readonly about: string;
  /** Loads the command's file on demand, so that commands without a store start at once. */
  readonly load: () => Promise<RunCommand>;
}

/** Every command by its group and verb; each has a file in `commands/`. */
export const CLI_COMMANDS: Readonly<Record<string, CommandEntry>> = {
  screen: {
    about: 'what would the checks do',
    load: async () => (await import('./commands/screen.ts')).screen,
  },
  'rules report': {
    about: 'what each rule of the checks finds in labelled texts',
    load: async () => (await import('./commands/rulesReport.ts')).rulesReport,
  },
  'rules disputes': {
    about: 'which rules stopped a text, and whether its writer said that this was wrong',
    load: async () => (await import('./commands/rulesDisputes.ts')).rulesDisputes,
  },
  'time replay': {
    about: 'what a mentor’s acts cost',
    load: async () => (await import('./commands/timeReplay.ts')).timeReplay,
  },
  'time verify': {
    about: 'is this receipt true',
    load: async () => (await import('./commands/timeVerify.ts')).timeVerify,
  },
  'time keys': {
    about: 'the keys that sign receipts',
    load: async () => (await import('./commands/timeKeys.ts')).timeKeys,
  },
  'time audit': {
    about: 'does every mentor’s ledger add up',
    load: async () => (await import('./commands/timeAudit.ts')).timeAudit,
  },
  seed: {
    about: 'demo people in an empty database',
    load: async () => (await import('./commands/seed.ts')).seed,
  },
  'staff create': {
    about: 'a one-time link for the first two admins',
    load: async () => (await import('./commands/staffCreate.ts')).staffCreate,
  },
  'staff list': {
    about: 'the members of staff',
    load: async () => (await import('./commands/staffList.ts')).staffList,
  },
  'staff disable': {
    about: 'close the account of a member of staff',
    load: async () => (await import('./commands/staffDisable.ts')).staffDisable,
  },
  'staff code': {
    about: 'the one-time code of a demo account',
    load: async () => (await import('./commands/staffCode.ts')).staffCode,
  },
  'audit verify': {
    about: 'is the audit whole and as it was written',
    load: async () => (await import('./commands/auditVerify.ts')).auditVerify,
  },
  'evidence open': {
    about: 'the sealed evidence of a case, with the key file of the lead',
    load: async () => (await import('./commands/evidenceOpen.ts')).evidenceOpen,
  },
  'transparency report': {
    about: 'the public numbers of the safety team, counted anew',
    load: async () => (await import('./commands/transparencyReport.ts')).transparencyReport,
  },
  'attention labels': {
    about: 'how moderators judged what was heard, by entry',
    load: async () => (await import('./commands/attentionLabels.ts')).attentionLabels,
  },
  'reputation audit': {
    about: 'does every mentor’s reputation follow from its ledger',
    load: async () => (await import('./commands/reputationAudit.ts')).reputationAudit,
  },
  'reputation fold': {
    about: 'what a ledger adds up to',
    load: async () => (await import('./commands/reputationFold.ts')).foldReputation,
  },
};
