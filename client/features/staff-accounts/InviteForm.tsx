import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import type { ShownLink } from './LinkShown.tsx';
import { RoleFields } from './RoleFields.tsx';
import type { RoleDraft } from './RoleFields.tsx';
import { useStaffActions } from './staffAccounts.ts';

const FIRST: RoleDraft = { role: 'moderator', approvedAgeBands: [] };

/** Asks for a new member of staff; the answer is the one-time link. */
export function InviteForm({ onLink }: { onLink: (link: ShownLink) => void }) {
  const { t } = useTranslation('staffAccounts');
  const { invite } = useStaffActions();
  const [deskName, setDeskName] = useState('');
  const [draft, setDraft] = useState(FIRST);
  const [isMissing, setIsMissing] = useState(false);
  const name = deskName.trim();
  const { submit, busy, failure } = useSubmit(async () => {
    const { linkToken } = await invite({ deskName: name, ...draft });
    if (linkToken !== null) onLink({ name, linkToken });
    setDeskName('');
    setDraft(FIRST);
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsMissing(name === '');
        if (name !== '') submit();
      }}
    >
      <Stack>
        <FormError error={failure} />
        <Field
          label={t('deskName')}
          hint={t('deskNameHint')}
          maxLength={LIMITS.deskNameLength}
          autoComplete="off"
          error={isMissing && name === '' ? t('deskNameMissing') : undefined}
          value={deskName}
          onChange={(event) => {
            setDeskName(event.target.value);
          }}
        />
        <RoleFields label={t('role')} value={draft} onChange={setDraft} />
        <Actions>
          <Button type="submit" busy={busy}>
            {t('inviteButton')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}
