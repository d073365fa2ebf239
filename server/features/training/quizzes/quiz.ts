/** One question with a single right answer. */
export interface QuizQuestion {
  ask: string;
  options: readonly string[];
  /** Index of the right option. It leaves the server only in the result of a try. */
  right: number;
  /** Why it is right; shown after a try, whatever was answered. */
  because: string;
}
