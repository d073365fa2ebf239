import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThresholdsView } from '../../../shared/contracts/attention.ts';
import { LIMITS } from '../../../shared/contracts/limits.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Stack } from '../../ui/Page.tsx';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { ReadingLoad } from './ReadingLoad.tsx';
import { ThresholdField } from './ThresholdField.tsx';
import { useChangeThresholds } from './thresholds.ts';
import {
  changesOf,
  previewOf,
  readingLoad,
  parseThresholds,
  sliderRange,
  THRESHOLDS,
  typedThresholds,
  valuesOf,
} from './thresholdsForm.ts';
import type { ThresholdKey } from './thresholdsForm.ts';
import { useLoadWords } from './useLoadWords.ts';

/** Edits the thresholds. The load of the typed values is previewed; they are saved with a reason. */
export function ThresholdsForm({ view }: { view: ThresholdsView }) {
  const { t } = useTranslation('thresholds');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const loadWords = useLoadWords();
  const change = useChangeThresholds();
  /** The thresholds the fields were filled from. */
  const [base, setBase] = useState(view);
  const [typed, setTyped] = useState(() => typedThresholds(view.thresholds));
  const [reason, setReason] = useState('');
  const [submitCount, setSubmitCount] = useState(0);
  const [statusKey, setStatusKey] = useState<'saved' | 'nothingChanged' | null>(null);

  const read = parseThresholds(typed, base.thresholds);
  const isChangedMeanwhile = view.version !== base.version;
  /** Shows these thresholds in the fields. */
  const fill = (current: ThresholdsView) => {
    setBase(current);
    setTyped(typedThresholds(current.thresholds));
    setSubmitCount(0);
  };
  const wrongOf = (key: ThresholdKey) => {
    if (read.notNumbers.includes(key)) return t('notNumber');
    return read.tooSmall.includes(key) ? t('tooSmall') : undefined;
  };
  const reasonLength = [...reason.trim()].length;
  const reasonWrong =
    reasonLength === 0
      ? t('whyFirst')
      : reasonLength > LIMITS.reasonLength
        ? t('tooLong', { max: LIMITS.reasonLength })
        : undefined;
  const errors = [
    ...THRESHOLDS.flatMap(({ key }) => {
      const words = wrongOf(key);
      return words === undefined
        ? []
        : [{ field: `threshold-${key}`, words: `${t(`names.${key}`)}: ${words}` }];
    }),
    ...(reasonWrong === undefined ? [] : [{ field: 'threshold-reason', words: reasonWrong }]),
  ];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setStatusKey(null);
    if (change.isPending || isChangedMeanwhile) return;
    if (read.thresholds && changesOf(base.thresholds, read.thresholds).length === 0) {
      setStatusKey('nothingChanged');
      return;
    }
    setSubmitCount(errors.length === 0 ? 0 : submitCount + 1);
    if (read.thresholds === null || reasonWrong !== undefined) return;
    change.mutate(
      { version: base.version, thresholds: read.thresholds, reason: reason.trim() },
      {
        onSuccess: (answer) => {
          fill(answer);
          setReason('');
          setStatusKey('saved');
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary title={common('formNeeds')} submitCount={submitCount} errors={errors} />
      {THRESHOLDS.map((row) => {
        const value = read.values[row.key];
        const set = valuesOf(base.thresholds)[row.key];
        return (
          <ThresholdField
            key={row.key}
            thresholdKey={row.key}
            typed={typed[row.key]}
            value={value}
            range={sliderRange(view.measured[row.from], value === null ? [set] : [set, value])}
            preview={
              value === null ? t('preview.none') : loadWords(previewOf(view.measured, row, value), row.isRead)
            }
            error={submitCount > 0 || read.tooSmall.includes(row.key) ? wrongOf(row.key) : undefined}
            onChange={(words) => {
              setTyped({ ...typed, [row.key]: words });
              setStatusKey(null);
            }}
          />
        );
      })}
      <ReadingLoad load={readingLoad(view.measured, read.values)} />
      <Stack gap={4}>
        <TextArea
          id="threshold-reason"
          label={t('why')}
          hint={t('whyHint')}
          rows={2}
          value={reason}
          error={submitCount > 0 ? reasonWrong : undefined}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
        {isChangedMeanwhile ? (
          <ChangedMeanwhile
            last={view.history[0]}
            onUseTheirs={() => {
              fill(view);
            }}
            onGoOn={() => {
              setBase(view);
            }}
          />
        ) : (
          <Actions>
            <Button type="submit" busy={change.isPending}>
              {t('save')}
            </Button>
          </Actions>
        )}
        <FormError error={change.error && !isChangedMeanwhile ? errorWords(change.error) : undefined} />
      </Stack>
      <p role="status" className="small muted">
        {statusKey === null ? null : t(statusKey)}
      </p>
    </form>
  );
}
