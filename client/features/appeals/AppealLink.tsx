import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../../platform/session/session.ts';
import { useMyAppeals } from './appeals.ts';

type Appealable =
  | { about: 'restriction' | 'report' | 'explanation'; id: string }
  | { about: 'message'; id: string; conversationId: string };

/** Leads to the form in which a decision is appealed; after that it says that this was done. */
export function AppealLink(subject: Appealable) {
  const { t } = useTranslation('appeals');
  const { role } = useMe();
  const { about, id } = subject;
  const known = useMyAppeals().find((appeal) => appeal.about === about && appeal.subjectId === id);
  if (known) return <span>{t(known.outcome === 'waiting' ? 'asked' : `settled.${known.outcome}`)}</span>;
  const path = subject.about === 'message' ? `message/${subject.conversationId}/${id}` : `${about}/${id}`;
  return <Link href={`${role === 'mentor' ? '/mentor' : ''}/appeal/${path}`}>{t('title')}</Link>;
}
