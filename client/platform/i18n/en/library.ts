export const libraryWords = {
  title: 'Something to read',
  lead: 'Short texts about what many people go through. We keep no record of what you read, and your mentor can’t see it.',
  more: 'More to read',
  all: 'All texts',
  people: 'People you can talk to',
  backTo: 'Back to {{name}}',
} as const;
