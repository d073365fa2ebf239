import { useTranslation } from 'react-i18next';
import type { CasePack } from '../../../shared/contracts/casePack.ts';
import { exactWords } from '../../platform/i18n/time.ts';
import { dotted } from '../../ui/dotted.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** The words of a case: its messages and its reports. */
export function PackTexts({ pack: { kind, reports, texts, withoutWords } }: { pack: CasePack }) {
  const { t } = useTranslation('casePack');
  const { t: desk } = useTranslation('desk');
  return (
    <>
      {reports.length === 0 ? null : (
        <Section title={t('reports')}>
          <Stack gap={3}>
            {reports.map(({ at, by, reason, words }) => (
              <div key={at}>
                <p className="meta">
                  {dotted(
                    desk(`caseView.reportBy.${by}`, { when: exactWords(at) }),
                    desk(`caseView.reasons.${reason}`),
                  )}
                </p>
                {words === null ? null : <blockquote>{words}</blockquote>}
              </div>
            ))}
          </Stack>
        </Section>
      )}
      <Section title={t('texts')}>
        {withoutWords ? <p>{t('withoutWords')}</p> : null}
        {texts.length === 0 ? (
          <EmptyState title={t('noTexts')} />
        ) : (
          <Stack gap={3}>
            {texts.map(({ at, from, status, subject, text, withdrawnAt }, index) => (
              <div key={`${at} ${index}`}>
                <p className="meta">
                  {dotted(
                    desk(`caseView.${kind === 'outsideReport' ? 'outsider' : from}`),
                    exactWords(at),
                    desk(`caseView.status.${status}`),
                    withdrawnAt === null
                      ? ''
                      : desk('caseView.withdrawnAt', { when: exactWords(withdrawnAt) }),
                  )}{' '}
                  {subject ? <Tag tone="warm">{t('subject')}</Tag> : null}
                </p>
                {withoutWords ? null : <blockquote>{text ?? t('gone')}</blockquote>}
              </div>
            ))}
          </Stack>
        )}
      </Section>
    </>
  );
}
