import { useState } from 'react';
import { useSubmit } from '../../platform/api/useSubmit.ts';

/** Field id → what is wrong there; valid fields are absent or undefined. */
export type Problems = Record<string, string | undefined>;

interface FormOptions {
  /** Validates the whole form, in the order of the page. */
  check: () => Problems;
  send: () => Promise<void>;
}

/** A form that is validated when it is sent, names every problem at once, and shows why the server refused it. */
export function useForm({ check, send }: FormOptions) {
  const [submitCount, setSubmitCount] = useState(0);
  const request = useSubmit(async () => {
    try {
      await send();
    } catch (error) {
      // A refusal may have emptied a field (a one-time code): that is no mistake before the next try.
      setSubmitCount(0);
      throw error;
    }
  });
  const problems = submitCount > 0 ? check() : {};

  /** Sends the form unless a field is wrong. Wrong fields are shown from the first try on. */
  const submit = () => {
    setSubmitCount(submitCount + 1);
    if (Object.values(check()).some(Boolean)) request.clear();
    else request.submit();
  };

  const errors = Object.entries(problems).flatMap(([field, words]) => (words ? [{ field, words }] : []));
  return { submit, busy: request.busy, refusal: request.failure, problems, errors, submitCount };
}
