import { useMutation } from '@tanstack/react-query';
import { useErrorWords } from '../i18n/useErrorWords.ts';

interface Submit<Input> {
  /** Runs the request, unless one is running. Clears the last failure. */
  submit: (input: Input) => void;
  busy: boolean;
  /** The input of the running or last request. */
  input: Input | undefined;
  error: Error | null;
  /** `error` in the words of the catalogue. */
  failure: string | undefined;
  /** Forgets the last failure. */
  clear: () => void;
}

/** The request behind a form or a button: one at a time, with its failure. `run` rejects with `ApiError`. */
export function useSubmit<Input = void>(run: (input: Input) => Promise<unknown>): Submit<Input> {
  const errorWords = useErrorWords();
  const { mutate, reset, isPending, variables, error } = useMutation({ mutationFn: run });
  return {
    submit: (input) => {
      if (!isPending) mutate(input);
    },
    busy: isPending,
    input: variables,
    error,
    failure: error ? errorWords(error) : undefined,
    clear: () => {
      if (!isPending) reset();
    },
  };
}
