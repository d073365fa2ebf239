import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StaffRequestRow } from '../../../shared/contracts/staffAccounts.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions } from '../../ui/Page.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { dotted } from '../../ui/dotted.ts';
import { useBandList } from './useBandList.ts';
import { useStaffActions } from './staffAccounts.ts';

/** The requests that wait, for a second person or for the person of the link. */
export function RequestRows({ requests }: { requests: readonly StaffRequestRow[] }) {
  const { t } = useTranslation('staffAccounts');
  const actions = useStaffActions();
  const { submit, busy, failure } = useSubmit((run: () => Promise<unknown>) => run());
  if (requests.length === 0) return <p className="muted">{t('nothingWaits')}</p>;
  return (
    <>
      <FormError error={failure} />
      <Rows label={t('waiting')}>
        {requests.map((request) => (
          <RequestRow
            key={request.id}
            request={request}
            busy={busy}
            onConfirm={() => {
              submit(() => actions.confirm(request.id));
            }}
            onWithdraw={() => {
              submit(() => actions.withdraw(request.id));
            }}
          />
        ))}
      </Rows>
    </>
  );
}

interface RequestRowProps {
  request: StaffRequestRow;
  busy: boolean;
  onConfirm: () => void;
  onWithdraw: () => void;
}

function RequestRow({ request, busy, onConfirm, onWithdraw }: RequestRowProps) {
  const { t } = useTranslation('staffAccounts');
  const { dayAndClock } = useMoments();
  const bandList = useBandList();
  const { kind, about, role, approvedAgeBands, askedBy, askedAt, expiresAt, state, mayConfirm } = request;
  const title = t(`kinds.${kind}`, { name: about });
  const nextStep = state === 'confirmed' ? t('linkUnused') : mayConfirm ? '' : t('needsOther');
  return (
    <Row
      lead={<Hourglass className="icon" aria-hidden="true" />}
      title={title}
      sub={dotted(
        role ? t(`roles.${role}`) : '',
        bandList(approvedAgeBands),
        t('asked', {
          by: askedBy ?? t('commandLine'),
          when: dayAndClock(askedAt),
          until: dayAndClock(expiresAt),
        }),
        nextStep,
      )}
      end={
        <Actions>
          {mayConfirm ? (
            <Button size="small" busy={busy} aria-label={`${t('confirm')}: ${title}`} onClick={onConfirm}>
              {t('confirm')}
            </Button>
          ) : null}
          <Button
            look="text"
            size="small"
            busy={busy}
            aria-label={`${t('withdraw')}: ${title}`}
            onClick={onWithdraw}
          >
            {t('withdraw')}
          </Button>
        </Actions>
      }
    />
  );
}
