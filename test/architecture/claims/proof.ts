/** What makes a claim true. */
export interface Proof {
  file: string;
  /** The whole title of a test in that file. */
  title: string;
}
