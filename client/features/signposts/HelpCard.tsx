import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { useMe } from '../../platform/session/session.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Actions } from '../../ui/Page.tsx';
import { CallLink } from './CallLink.tsx';
import { helpLinesFor, linesForAge } from './helpLines.ts';
import { HelpLinks } from './HelpLinks.tsx';
import { useTeamWords } from './useTeamWords.ts';

/**
 * The dark help card (R15, H4), by how grave the words were and by the reader's age. Takes no focus, is announced at once, and stays until it
 * is hidden.
 */
export function HelpCard({ level, onHide }: { level: HelpLevel; onHide?: () => void }) {
  const { t } = useTranslation();
  const { ageBand } = useMe();
  const [toCall] = linesForAge(ageBand);
  const team = useTeamWords(level !== 'moderate');
  return (
    <NoticeBox tone="help" icon={LifeBuoy}>
      <LiveRegion urgent words={`${t(`help.title.${level}`)} ${t(`help.announce.${toCall}`)}`} />
      <p>
        <strong>{t(`help.title.${level}`)}</strong> {t('help.words')}{' '}
        {team === '' ? null : `${team} ${t('help.dontWait')}`}
      </p>
      <HelpLinks lines={helpLinesFor(level, ageBand)} first="main" />
      {toCall === 'childline' ? null : (
        <p>
          {t('help.eighteen')} <CallLink line="childline" />
        </p>
      )}
      <Actions>
        <ButtonLink look="text" href="/help">
          {t('help.more')}
        </ButtonLink>
        {onHide ? (
          <Button look="text" onClick={onHide}>
            {t('help.hide')}
          </Button>
        ) : null}
      </Actions>
    </NoticeBox>
  );
}
