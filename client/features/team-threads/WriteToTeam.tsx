import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { randomUuid } from '../../platform/randomUuid.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';

interface WriteToTeamProps {
  label: string;
  /** Resolves when the server has stored the text. A repeat after a failure has the same `clientMessageId`. */
  onSend: (written: { clientMessageId: string; text: string }) => Promise<unknown>;
}

/** A text for the other side of a team thread, with its button. The words stay in the box until they are stored. */
export function WriteToTeam({ label, onSend }: WriteToTeamProps) {
  const { t } = useTranslation('team');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const attempt = useRef({ text: '', clientMessageId: '' });
  const box = useRef<HTMLTextAreaElement>(null);
  const trimmed = text.trim();
  const isTooLong = [...trimmed].length > LIMITS.messageLength;
  const { submit, busy, failure } = useSubmit(async () => {
    if (attempt.current.text !== trimmed) attempt.current = { text: trimmed, clientMessageId: randomUuid() };
    await onSend(attempt.current);
    setText('');
    attempt.current = { text: '', clientMessageId: '' };
  });
  const problem = () => {
    if (isTooLong) return t('tooLong', { max: LIMITS.messageLength });
    return missing && trimmed === '' ? t('empty') : undefined;
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(trimmed === '');
        if (trimmed === '' || isTooLong) box.current?.focus();
        else submit();
      }}
    >
      <Stack gap={3}>
        <FormError error={failure} />
        <TextArea
          ref={box}
          label={label}
          rows={3}
          error={problem()}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            {t('send')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
