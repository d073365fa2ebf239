import { useState } from 'react';
import { LIMITS } from '../../shared/contracts/limits.ts';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import { Field, TextArea } from './Field.tsx';
import { FormError } from './FormError.tsx';
import { Actions, Stack } from './Page.tsx';

export interface DutyTaskClosing<Outcome> {
  outcome: Outcome;
  /** Calendar date. */
  on: string;
  note: string;
  /** With the outcome that asks for one. */
  reference?: string;
}

interface DutyTaskFormProps<Outcome extends string> {
  /** Id of the heading that names the form. */
  labelledBy: string;
  outcomes: readonly { value: Outcome; label: string }[];
  words: Record<
    'what' | 'on' | 'note' | 'noteHint' | 'close' | 'outcomeMissing' | 'dateWrong' | 'noteMissing',
    string
  >;
  /** A field for the reference of the body, with one of the outcomes. `max`: its length in characters. */
  reference?: { outcome: Outcome; label: string; hint: string; missing: string; max: number };
  /** Calendar date; no later one is taken. */
  today: string;
  busy: boolean;
  failure: string | undefined;
  onClose: (closing: DutyTaskClosing<Outcome>) => void;
}

/** Says how the task to tell a body was done: the outcome, the day, and what the body answered or why it is not needed. */
export function DutyTaskForm<Outcome extends string>({
  labelledBy,
  outcomes,
  words,
  reference: asked,
  today,
  busy,
  failure,
  onClose,
}: DutyTaskFormProps<Outcome>) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const isDate = on !== '' && on <= today;
  const isNote = note.trim() !== '' && [...note.trim()].length <= LIMITS.reasonLength;
  const named = reference.trim();
  const needed = asked?.outcome === outcome ? asked : undefined;
  const isReference = !needed || (named !== '' && [...named].length <= needed.max);
  return (
    <form
      noValidate
      aria-labelledby={labelledBy}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!outcome || !isDate || !isNote || !isReference || busy) return;
        onClose({ outcome, on, note: note.trim(), ...(needed && { reference: named }) });
      }}
    >
      <Stack gap={3}>
        <Choice
          legend={words.what}
          options={outcomes}
          value={outcome}
          onChange={setOutcome}
          error={tried && outcome === null ? words.outcomeMissing : undefined}
        />
        <Field
          label={words.on}
          type="date"
          max={today}
          value={on}
          error={tried && !isDate ? words.dateWrong : undefined}
          onChange={(event) => {
            setOn(event.target.value);
          }}
        />
        <TextArea
          label={words.note}
          hint={words.noteHint}
          rows={3}
          value={note}
          error={tried && !isNote ? words.noteMissing : undefined}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
        {needed ? (
          <Field
            label={needed.label}
            hint={needed.hint}
            value={reference}
            error={tried && !isReference ? needed.missing : undefined}
            onChange={(event) => {
              setReference(event.target.value);
            }}
          />
        ) : null}
        <Actions>
          <Button type="submit" busy={busy}>
            {words.close}
          </Button>
        </Actions>
      </Stack>
      <FormError error={failure} />
    </form>
  );
}
