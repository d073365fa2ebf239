import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { NoticeBox } from '../../ui/NoticeBox.tsx';
import { Stack } from '../../ui/Page.tsx';
import styles from './Form.module.css';
import type { useForm } from './useForm.ts';

interface FormProps {
  form: ReturnType<typeof useForm>;
  head: ReactNode;
  children: ReactNode;
}

const bringIntoView = (box: HTMLElement | null) => box?.scrollIntoView({ block: 'center' });

/** Heading, then what is wrong (fields, or why the server refused the form), then the fields. */
export function Form({ form, head, children }: FormProps) {
  const { t } = useTranslation();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {head}
      <ErrorSummary title={t('formNeeds')} errors={form.errors} submitCount={form.submitCount} />
      {form.refusal ? (
        <div className={styles.refusal} ref={bringIntoView}>
          <NoticeBox tone="bad" icon={CircleAlert} role="alert">
            <p>{form.refusal}</p>
          </NoticeBox>
        </div>
      ) : null}
      <Stack gap={6}>{children}</Stack>
    </form>
  );
}
