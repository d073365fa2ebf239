import { useState } from 'react';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';

/** Field id → what is wrong there; fields that are right are absent. */
export type Problems = Record<string, string | undefined>;

interface FormOptions {
  /** Looks at the whole form, in the order of the page. */
  check: () => Problems;
  send: () => Promise<void>;
}

/** A form that is checked when it is sent, names every problem at once, and says what the server refused. */
export function useForm({ check, send }: FormOptions) {
  const errorWords = useErrorWords();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const problems = attempt > 0 ? check() : {};

  const submit = async () => {
    setAttempt(attempt + 1);
    setRefusal(undefined);
    if (busy || Object.values(check()).some(Boolean)) return;
    setBusy(true);
    try {
      await send();
    } catch (error) {
      setRefusal(errorWords(error));
      // The fields were right as they were sent; what is empty now for the next try is no mistake yet.
      setAttempt(0);
    } finally {
      setBusy(false);
    }
  };

  const errors = Object.entries(problems).flatMap(([field, words]) => (words ? [{ field, words }] : []));
  return { submit, busy, refusal, problems, errors, attempt };
}
