import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { saveTimeSettingsEndpoint } from '../../../shared/contracts/time.ts';
import type { TimeView } from '../../../shared/contracts/time.ts';
import { call } from '../../platform/api/call.ts';
import { timeZoneGroups, zoneHere } from '../../platform/i18n/timeZones.ts';
import { useErrorWords } from '../../platform/i18n/useErrorWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Stack } from '../../ui/Page.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { myTime } from '../mentor-time/index.ts';
import { parseHours, savedAs, typedHours } from './hoursForm.ts';
import type { TimeSettings, TypedHours } from './hoursForm.ts';
import { HoursPreview } from './HoursPreview.tsx';

const SAVED_STATUS = {
  less: 'savedLess',
  more: 'savedMore',
  other: 'saved',
  same: 'nothingChanged',
} as const;
const WRONG = { weeklyMinutes: 'weeklyWrong', dailyMinutes: 'dailyWrong', timeZone: 'zoneWrong' } as const;

interface HoursFormProps {
  settings: TimeSettings;
  /** The balance of this week. */
  time: TimeView;
}

/** The weekly minutes and the time zone. */
export function HoursForm({ settings, time }: HoursFormProps) {
  const { t } = useTranslation('hours');
  const { t: common } = useTranslation();
  const errorWords = useErrorWords();
  const cache = useQueryClient();
  const [typed, setTyped] = useState(() => typedHours(settings));
  const [submitCount, setSubmitCount] = useState(0);
  const [statusKey, setStatusKey] = useState<(typeof SAVED_STATUS)[keyof typeof SAVED_STATUS] | null>(null);
  const save = useMutation({
    mutationFn: (next: TimeSettings) => call(saveTimeSettingsEndpoint, { body: next }),
    onSuccess: (answer) => {
      cache.setQueryData(myTime.queryKey, (cached) => cached && { ...cached, ...answer });
      setTyped(typedHours(answer.settings));
    },
  });
  const { settings: parsed, wrong } = parseHours(typed);
  const minutesThisWeek = time.allowanceSeconds / 60;
  const errorOf = (field: keyof TypedHours) =>
    submitCount > 0 && wrong.includes(field) ? t(WRONG[field]) : undefined;
  const change = (field: keyof TypedHours) => (value: string) => {
    setTyped({ ...typed, [field]: value });
    setStatusKey(null);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { settings: next } = parseHours(typed);
    setSubmitCount(next ? 0 : submitCount + 1);
    if (!next || save.isPending) return;
    const kind = savedAs({ before: settings, after: next, minutesThisWeek });
    if (kind === 'same') setStatusKey('nothingChanged');
    else
      save.mutate(next, {
        onSuccess: () => {
          setStatusKey(SAVED_STATUS[kind]);
        },
      });
  };

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary
        title={common('formNeeds')}
        submitCount={submitCount}
        errors={wrong.map((field) => ({ field: `hours-${field}`, words: t(WRONG[field]) }))}
      />
      <Stack gap={5}>
        <Field
          id="hours-weeklyMinutes"
          label={t('weekly')}
          hint={t('weeklyHint')}
          error={errorOf('weeklyMinutes')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.weeklyMinutes}
          onChange={(event) => {
            change('weeklyMinutes')(event.target.value);
          }}
        />
        <Field
          id="hours-dailyMinutes"
          label={t('daily')}
          hint={t('dailyHint')}
          error={errorOf('dailyMinutes')}
          inputMode="numeric"
          autoComplete="off"
          value={typed.dailyMinutes}
          onChange={(event) => {
            change('dailyMinutes')(event.target.value);
          }}
        />
        <SelectField
          id="hours-timeZone"
          label={t('zone')}
          hint={t('zoneHint')}
          error={errorOf('timeZone')}
          value={typed.timeZone}
          options={timeZoneGroups(t('zoneGroups', { returnObjects: true }), settings.timeZone, zoneHere())}
          onChange={change('timeZone')}
        />
        {parsed ? <HoursPreview settings={parsed} time={time} /> : null}
        <div>
          <Button type="submit" busy={save.isPending}>
            {t('save')}
          </Button>
          <FormError error={save.error ? errorWords(save.error) : undefined} />
          <p role="status" className="small muted">
            {statusKey ? t(statusKey) : ''}
          </p>
        </div>
      </Stack>
    </form>
  );
}
