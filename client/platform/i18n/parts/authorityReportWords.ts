/** Part of the catalogue `desk`: the task to ask for advice on an allegation against a mentor. */
const ADVICE_WORDS = {
  title: 'Advice on the allegation',
  opened: 'Contact was stopped because of what the mentor wrote or is said to have done, {{when}}.',
  openedBy: '{{by}} stopped contact because of what the mentor wrote or is said to have done, {{when}}.',
  words:
    'Ask the designated officer of the local authority (LADO) for advice by {{due}}. In Scotland, Wales and Northern Ireland, ask the safeguarding partner of the nation. Tell the mentor nothing before that.',
  notYou: 'A safeguarding lead asks, and writes here what was advised.',
  what: 'What came of it',
  outcomes: { advised: 'They gave advice', notNeeded: 'There is no need to ask' },
  why: 'What they advised, or why there is no need to ask',
  whyHint: 'No words of a message.',
  whyFirst: 'Write the advice or the reason.',
  reference: 'Their reference',
  referenceHint: 'The number of their record, or the name of the person who advised.',
  referenceFirst: 'Write the number or the name, in at most {{max}} characters.',
  closed: {
    advised: '{{by}} was given advice on {{date}}. Their reference: {{reference}}.',
    notNeeded: '{{by}} decided on {{date}} that there is no need to ask for advice.',
  },
  due: 'To ask for advice on an allegation:',
  dueRow: '{{number}}: ask by {{due}}',
} as const;

/** Part of the catalogue `desk`: reports of a suspicion of child sexual abuse to the statutory body. */
export const AUTHORITY_REPORT_WORDS = {
  suspect: 'Do you suspect the sexual abuse of a child?',
  suspectHint:
    'If so, the lead is paged, a report to the authorities is due, and only leads open the case from then on.',
  suspicions: {
    none: 'No',
    abuseMaterial: 'Yes, pictures or text of it',
    sexualExploitation: 'Yes, exploitation of a child',
  },
  title: 'Report to the authorities',
  bodies: { nca: 'the National Crime Agency', police: 'the police' },
  found: {
    abuseMaterial: '{{by}} suspected material that shows the sexual abuse of a child, {{when}}.',
    sexualExploitation: '{{by}} suspected that someone exploits a child, {{when}}.',
  },
  words: {
    nca: 'Tell the National Crime Agency by {{due}}, or write why there is nothing to report.',
    police:
      'A child may be in danger. Call the police now: 999 if it is happening, 101 if not. Tell the National Crime Agency too. Close this by {{due}}.',
  },
  noCopies: 'Make no copies: no screenshot, no download, no forwarding. The police fetch what they need.',
  leadOpens: 'Only a safeguarding lead opens this case now.',
  what: 'What was done',
  outcomes: { reported: 'They were told', notNeeded: 'There is nothing to report' },
  on: 'On which day',
  why: 'What they answered, or why there is nothing to report',
  whyHint: 'Their reference, or the reason. No words of a message.',
  whyFirst: 'Write the reference or the reason.',
  close: 'Close the task',
  closed: {
    reported: '{{by}} told {{body}} on {{date}}.',
    notNeeded: '{{by}} decided on {{date}} that there is nothing to report.',
  },
  wrong: { outcome: 'Choose what was done.', on: 'Choose a day, today at the latest.' },
  due: 'To report to the authorities:',
  dueRow: '{{number}}: tell {{body}} by {{due}}',
  advice: ADVICE_WORDS,
} as const;
