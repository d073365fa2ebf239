import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Stack } from '../../ui/Page.tsx';
import { NoSuchKey, openWithKeyFile } from './evidence.ts';
import type { OpenedCopy } from './evidence.ts';
import { EvidenceWords } from './EvidenceWords.tsx';

/** Takes the key file, and shows what was opened with it. Both stay in this browser, until the page is left. */
export function OpenCopies({ caseId: id, requestId }: { caseId: string; requestId: string }) {
  const { t } = useTranslation('evidence');
  const [opened, setOpened] = useState<OpenedCopy[]>();
  const { submit, busy, error, failure } = useSubmit(async (file: File) => {
    setOpened(undefined);
    setOpened(await openWithKeyFile({ file, id, requestId }));
  });
  const isWrongFile = error instanceof NoSuchKey;
  return (
    <Stack>
      <Field
        label={t('open.key')}
        hint={t('open.keyHint')}
        type="file"
        disabled={busy}
        error={isWrongFile ? t('open.noKey') : undefined}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) submit(file);
        }}
      />
      {isWrongFile ? null : <FormError error={failure} />}
      {opened ? <Opened copies={opened} /> : null}
    </Stack>
  );
}

function Opened({ copies }: { copies: readonly OpenedCopy[] }) {
  const { t } = useTranslation('evidence');
  const heading = useId();
  const { dayAndClock } = useMoments();
  if (copies.length === 0) return <EmptyState title={t('open.nothing')} />;
  return (
    <section aria-labelledby={heading} role="status">
      <h3 id={heading}>{t('open.opened', { count: copies.filter(({ text }) => text !== null).length })}</h3>
      <Stack gap={5}>
        {copies.map(({ id, what, at, text }) => (
          <article key={id}>
            <p className="meta">
              {t(`open.what.${what}`)}, {dayAndClock(at)}
            </p>
            {text === null ? <p className="muted">{t('open.otherKey')}</p> : <EvidenceWords text={text} />}
          </article>
        ))}
      </Stack>
    </section>
  );
}
