import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/contracts/staffAccounts.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import type { ShownLink } from './LinkShown.tsx';
import { RoleFields } from './RoleFields.tsx';
import { useStaffActions } from './staffAccounts.ts';

interface MemberDialogProps {
  member: StaffMember;
  onLink: (link: ShownLink) => void;
  onClose: () => void;
}

/** What an admin asks for an account, and its closing, which needs no second person. */
export function MemberDialog({ member, onLink, onClose }: MemberDialogProps) {
  const { t } = useTranslation('staffAccounts');
  const { ask, disable } = useStaffActions();
  const { id, deskName: name, role, approvedAgeBands } = member;
  const [draft, setDraft] = useState({ role, approvedAgeBands });
  const [isClosing, setIsClosing] = useState(false);
  const { submit, busy, failure } = useSubmit(async (run: () => Promise<unknown>) => {
    await run();
    onClose();
  });
  const reset = async () => {
    const { linkToken } = await ask(id, { kind: 'factorReset' });
    if (linkToken !== null) onLink({ name, linkToken });
  };
  return (
    <Dialog open title={t('change', { name })} onClose={onClose}>
      <Stack>
        <FormError error={failure} />
        <RoleFields label={t('newRole')} value={draft} onChange={setDraft} />
        <Actions>
          <Button
            look="quiet"
            busy={busy}
            onClick={() => {
              submit(() => ask(id, { kind: 'role', ...draft }));
            }}
          >
            {t('askRole')}
          </Button>
          <Button
            look="quiet"
            busy={busy}
            onClick={() => {
              submit(reset);
            }}
          >
            {t('reset')}
          </Button>
        </Actions>
        {isClosing ? (
          <>
            <p>{t('disableWords')}</p>
            <Actions>
              <Button
                look="danger"
                busy={busy}
                onClick={() => {
                  submit(() => disable(id));
                }}
              >
                {t('disableYes')}
              </Button>
              <Button
                look="text"
                onClick={() => {
                  setIsClosing(false);
                }}
              >
                {t('cancel')}
              </Button>
            </Actions>
          </>
        ) : (
          <Actions>
            <Button
              look="text"
              onClick={() => {
                setIsClosing(true);
              }}
            >
              {t('disable')}
            </Button>
          </Actions>
        )}
      </Stack>
    </Dialog>
  );
}
