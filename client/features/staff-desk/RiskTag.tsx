import { useTranslation } from 'react-i18next';
import type { RiskLevel } from '../../../shared/contracts/moderation.ts';
import { Tag } from '../../ui/Tag.tsx';

const TONE = { imminent: 'solidBad', high: 'bad', moderate: 'warm' } as const;

/** The risk in a word; the colour repeats the word. */
export function RiskTag({ risk }: { risk: RiskLevel }) {
  const { t } = useTranslation('desk');
  const words = t(`desk.risk.${risk}`);
  return risk === 'low' || risk === 'none' ? <Tag>{words}</Tag> : <Tag tone={TONE[risk]}>{words}</Tag>;
}
