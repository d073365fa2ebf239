import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ExplanationTemplate } from '../../../shared/domain/moderation/explanations.ts';
import { useMe } from '../../platform/session/session.ts';
import { outcomeKeyOf, useMyAppeals } from './appeals.ts';

type Appealable =
  | { about: 'restriction' | 'report'; id: string }
  | { about: 'explanation'; id: string; template: ExplanationTemplate }
  | { about: 'message'; id: string; conversationId: string };

/** Leads to the form in which a decision is appealed; after that it says that this was done. */
export function AppealLink(subject: Appealable) {
  const { t } = useTranslation('appeals');
  const { role } = useMe();
  const existing = useMyAppeals().find(
    (appeal) => appeal.about === subject.about && appeal.subjectId === subject.id,
  );
  if (existing) {
    const outcome = outcomeKeyOf(existing);
    return <span>{t(outcome === 'waiting' ? 'asked' : `settled.${outcome}`)}</span>;
  }
  return <Link href={`${role === 'mentor' ? '/mentor' : ''}/appeal/${pathOf(subject)}`}>{t('title')}</Link>;
}

/** The path of the page on which this is appealed. */
function pathOf(subject: Appealable): string {
  const { about, id } = subject;
  if (about === 'message') return `message/${subject.conversationId}/${id}`;
  return about === 'explanation' && subject.template === 'wordsTakenOut' ? `words/${id}` : `${about}/${id}`;
}
