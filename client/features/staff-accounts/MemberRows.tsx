import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/contracts/staffAccounts.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Rows } from '../../ui/Rows.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { dotted } from '../../ui/dotted.ts';
import type { ShownLink } from './LinkShown.tsx';
import { MemberDialog } from './MemberDialog.tsx';
import { useBandList } from './useBandList.ts';

interface MemberRowsProps {
  members: readonly StaffMember[];
  mayChange: boolean;
  onLink: (link: ShownLink) => void;
}

/** Every account of staff, open ones first. */
export function MemberRows({ members, mayChange, onLink }: MemberRowsProps) {
  const { t } = useTranslation('staffAccounts');
  const { day } = useMoments();
  const bandList = useBandList();
  const [changing, setChanging] = useState<StaffMember | null>(null);
  const sorted = members.toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
  const renderEnd = (member: StaffMember) => {
    if (member.isMe) return <Tag>{t('me')}</Tag>;
    if (member.closedAt !== null) return <Tag>{t('closed', { when: day(member.closedAt) })}</Tag>;
    if (!mayChange) return <span />;
    return (
      <Button
        look="quiet"
        size="small"
        aria-label={t('change', { name: member.deskName })}
        onClick={() => {
          setChanging(member);
        }}
      >
        {t('act')}
      </Button>
    );
  };
  return (
    <>
      <Rows label={t('members')}>
        {sorted.map((member) => (
          <Row
            key={member.id}
            lead={<UserRound className="icon" aria-hidden="true" />}
            title={member.deskName}
            sub={dotted(
              t(`roles.${member.role}`),
              bandList(member.approvedAgeBands),
              member.hasSecondFactor ? '' : t('noFactor'),
            )}
            end={renderEnd(member)}
          />
        ))}
      </Rows>
      {changing ? (
        <MemberDialog
          member={changing}
          onLink={onLink}
          onClose={() => {
            setChanging(null);
          }}
        />
      ) : null}
    </>
  );
}
