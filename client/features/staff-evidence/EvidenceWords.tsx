import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './EvidenceWords.module.css';

/** A report was sealed together with the messages around it. */
const reported = z.object({
  words: z.string().nullable(),
  messages: z.array(
    z.object({
      from: z.enum(SIDES),
      at: z.iso.datetime(),
      reported: z.boolean(),
      text: z.string().nullable(),
    }),
  ),
});

/** The copy of a report; null for another kind of copy. */
function readReported(text: string): z.infer<typeof reported> | null {
  try {
    return reported.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The words of a copy; of a report with the messages around it. */
export function EvidenceWords({ text }: { text: string }) {
  const { t } = useTranslation('evidence');
  const { dayAndClock } = useMoments();
  const report = readReported(text);
  if (!report) return <blockquote>{text}</blockquote>;
  return (
    <>
      {report.words === null ? null : <blockquote>{report.words}</blockquote>}
      <ol className={styles.messages}>
        {report.messages.map(({ from, at, reported: isReported, text: words }) => (
          <li key={`${from} ${at}`}>
            <span className="meta">
              {t(`open.from.${from}`)}, {dayAndClock(at)}
            </span>{' '}
            {isReported ? <Tag tone="warm">{t('open.subject')}</Tag> : null}
            <blockquote>{words ?? t('open.gone')}</blockquote>
          </li>
        ))}
      </ol>
    </>
  );
}
