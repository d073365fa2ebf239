/**
 * Collections that may only be inserted into and read. The embedded store refuses any other write, and so does the application's database
 * role in production (`deploy/mongo/setup.js`). `defineModel({ appendOnly: true })` is checked against this list.
 */
export const APPEND_ONLY: readonly string[] = [
  'time_entries',
  'training_attempts',
  'feedback_events',
  'audit_rows',
  'audit_seals',
  'attention_thresholds',
  'attention_judgements',
  'callout_steps',
];
