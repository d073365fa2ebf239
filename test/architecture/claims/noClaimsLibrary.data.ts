/** Headings and links of the library: they use a word of promising, "read", and promise nothing. */
export const LIBRARY_LABELS: readonly string[] = [
  'mentee.home.read',
  'plan.aside.read',
  'plan.aside.readWords',
  'library.title',
  'library.more',
];
