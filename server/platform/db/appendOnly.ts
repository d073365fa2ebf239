/**
 * Collections that are only ever inserted into and read. The embedded store refuses anything else, and in production
 * the application's database role does (`deploy/mongo/setup.js`). `defineModel({ appendOnly: true })` checks against it.
 */
export const APPEND_ONLY: readonly string[] = [
  'time_entries',
  'feedback_events',
  'audit_rows',
  'audit_seals',
  'attention_thresholds',
  'attention_judgements',
];
