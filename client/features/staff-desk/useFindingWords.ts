import { useTranslation } from 'react-i18next';
import { deskWords } from '../../platform/i18n/en/desk.ts';

type KnownFinding = keyof typeof deskWords.caseView.findings;
const isKnown = (kind: string): kind is KnownFinding => kind in deskWords.caseView.findings;

/** The name of a finding. An unknown kind (of a later version) is shown as it is. */
export function useFindingWords(): (kind: string) => string {
  const { t } = useTranslation('desk');
  return (kind) => (isKnown(kind) ? t(`caseView.findings.${kind}`) : kind);
}
