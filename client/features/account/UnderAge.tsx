import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { digitsOf, NUMBERS } from '../../../shared/domain/signposts/signposts.data.ts';
import { ButtonLink, OutsideButtonLink } from '../../ui/Button.tsx';
import { Actions, Page, Stack } from '../../ui/Page.tsx';

/** Refuses people under 13 and names the helpline for children (R9). Nothing was stored. */
export function UnderAge() {
  const { t } = useTranslation('account');
  return (
    <Page>
      <Stack>
        <h1>{t('under13.title')}</h1>
        <p className="lead">{t('under13.words')}</p>
        <p>{t('under13.line')}</p>
        <Actions>
          <OutsideButtonLink size="big" href={`tel:${digitsOf(NUMBERS.childline)}`}>
            <Phone className="icon" aria-hidden="true" />
            {t('under13.call')}
          </OutsideButtonLink>
          <ButtonLink look="text" href="/help">
            {t('under13.more')}
          </ButtonLink>
        </Actions>
      </Stack>
    </Page>
  );
}
