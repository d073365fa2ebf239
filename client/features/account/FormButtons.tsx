import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';

/** The end of a form in a dialog: a button that submits, and one that closes it. */
export function FormButtons({
  submit,
  busy,
  onCancel,
}: {
  submit: string;
  busy: boolean;
  onCancel: () => void;
}) {
  const { t } = useTranslation('account');
  return (
    <Actions>
      <Button type="submit" busy={busy}>
        {submit}
      </Button>
      <Button look="text" onClick={onCancel}>
        {t('safety.cancel')}
      </Button>
    </Actions>
  );
}
