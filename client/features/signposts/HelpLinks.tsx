import { useTranslation } from 'react-i18next';
import { digitsOf, NUMBERS } from '../../../shared/domain/signposts/signposts.data.ts';
import { OutsideButtonLink } from '../../ui/Button.tsx';
import { Actions } from '../../ui/Page.tsx';
import type { HelpLine } from './helpLines.ts';

const HREFS: Readonly<Record<HelpLine, string>> = {
  emergency: `tel:${NUMBERS.emergency}`,
  childline: `tel:${digitsOf(NUMBERS.childline)}`,
  samaritans: `tel:${digitsOf(NUMBERS.samaritans)}`,
  shout: `sms:${NUMBERS.shout}`,
};

/** Buttons that call or text, 44 px high. `first`: how the most important one is drawn. */
export function HelpLinks({ lines, first }: { lines: readonly HelpLine[]; first: 'main' | 'quiet' }) {
  const { t } = useTranslation();
  return (
    <Actions>
      {lines.map((line, index) => (
        <OutsideButtonLink look={index === 0 ? first : 'quiet'} href={HREFS[line]} key={line}>
          {t(`help.lines.${line}`)}
        </OutsideButtonLink>
      ))}
    </Actions>
  );
}
