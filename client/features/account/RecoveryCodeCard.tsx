import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../platform/saveFile.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Actions } from '../../ui/Page.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './KeepSafe.module.css';

const groupsOf = (code: string): string[] => code.match(/[^\s-]{1,4}/g) ?? [code];

/** Sign-in name and recovery code, to be written down, copied or saved. */
export function RecoveryCodeCard({ signInName, recoveryCode }: { signInName: string; recoveryCode: string }) {
  const { t } = useTranslation('account');
  const body = t('keep.fileBody', { name: signInName, code: recoveryCode });
  const groups = groupsOf(recoveryCode);
  const spelled = groups.map((group) => [...group].join(' ')).join(', ');

  const save = () => {
    saveFile({ name: t('keep.fileName'), type: 'text/plain', text: body });
  };

  return (
    <>
      <dl className={styles.card}>
        <dt>{t('keep.name')}</dt>
        <dd>{signInName}</dd>
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
        <CopyButton text={body} label={t('keep.copy')} copiedLabel={t('keep.copied')} />
        <Button look="quiet" size="small" onClick={save}>
          <Download className="icon" aria-hidden="true" />
          {t('keep.file')}
        </Button>
      </Actions>
    </>
  );
}
