import { Check, Copy, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../shared/contracts/accounts.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { beginSession } from '../../platform/session/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choice.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Page, Stack } from '../../ui/Page.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { DeviceChoice } from './DeviceChoice.tsx';
import styles from './KeepSafe.module.css';

interface KeepSafeProps {
  session: Session;
  recoveryCode: string;
  /** Shown above, if given. */
  lead?: string;
}

const groupsOf = (code: string): string[] => code.match(/[^\s-]{1,4}/g) ?? [code];

/** Shows the recovery code, once. The session starts when the person confirms that they kept it. */
export function KeepSafe({ session, recoveryCode, lead }: KeepSafeProps) {
  const { t } = useTranslation('account');
  const [kept, setKept] = useState(false);
  const [copied, setCopied] = useState(false);
  const [own, setOwn] = useState(false);
  const [tried, setTried] = useState(false);
  const body = t('keep.fileBody', { name: session.me.signInName, code: recoveryCode });
  const groups = groupsOf(recoveryCode);
  const spelled = groups.map((group) => [...group].join(' ')).join(', ');

  // The browser may refuse the clipboard: the code can still be written down or saved.
  const copy = () =>
    navigator.clipboard.writeText(body).then(
      () => {
        setCopied(true);
      },
      () => undefined,
    );
  const save = () => {
    saveFile({ name: t('keep.fileName'), type: 'text/plain', text: body });
  };
  const start = () => {
    setTried(true);
    if (kept) beginSession(session, own);
  };

  return (
    <Page>
      <Stack gap={4}>
        {lead ? <p className="lead">{lead}</p> : null}
        <div>
          <h1>{t('keep.title')}</h1>
          <p className={styles.why}>{t('keep.words')}</p>
        </div>
        <dl className={styles.card}>
          <dt>{t('keep.name')}</dt>
          <dd>{session.me.signInName}</dd>
          <dt>{t('keep.code')}</dt>
          <dd>
            <VisuallyHidden>{t('keep.codeLabel', { spelled })}</VisuallyHidden>
            <span className={styles.code} aria-hidden="true">
              {groups.map((group, i) => (
                <span key={i}>{group}</span>
              ))}
            </span>
          </dd>
        </dl>
        <Actions>
          <Button look="quiet" size="small" onClick={() => void copy()}>
            {copied ? (
              <Check className="icon" aria-hidden="true" />
            ) : (
              <Copy className="icon" aria-hidden="true" />
            )}
            <span aria-live="polite">{copied ? t('keep.copied') : t('keep.copy')}</span>
          </Button>
          <Button look="quiet" size="small" onClick={save}>
            <Download className="icon" aria-hidden="true" />
            {t('keep.file')}
          </Button>
        </Actions>
        <DeviceChoice own={own} onChange={setOwn} />
        <div>
          <Checkbox checked={kept} onChange={setKept}>
            {t('keep.tick')}
          </Checkbox>
          <FormError error={tried && !kept ? t('keep.startOff') : undefined} />
        </div>
        <Button size="big" wide off={!kept} onClick={start}>
          {t('keep.start')}
        </Button>
      </Stack>
    </Page>
  );
}
