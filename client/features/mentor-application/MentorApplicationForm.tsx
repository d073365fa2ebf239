import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  saveMyApplicationEndpoint,
  submitMyApplicationEndpoint,
} from '../../../shared/contracts/screening.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { now } from '../../platform/clock.ts';
import { timeZoneGroups, zoneHere } from '../../platform/i18n/timeZones.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Choice, Choices } from '../../ui/Choice.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field, TextArea } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { topics as topicsQuery } from '../topics/index.ts';
import styles from './MentorApplicationForm.module.css';
import { parseApplication, savableFields, fieldId, typedApplication } from './applicationDraft.ts';
import type { SavedApplication, ApplicationField, TypedApplication } from './applicationDraft.ts';
import { myApplication } from './myApplication.ts';
import { RefereeFields } from './RefereeFields.tsx';
import { SaveLine } from './SaveLine.tsx';
import { useAutosave } from './useAutosave.ts';
import { useFieldErrorWords } from './useFieldErrorWords.ts';

/** Of the experience and of the motivation, in code points. */
const WORDS_LENGTH = 1_500;
const NATIONS = ['england', 'wales', 'scotland', 'northernIreland'] as const;
const AGES = ['13-15', '16-17', '18-25'] as const;
const PROMISES = ['stay', 'secret', 'gifts', 'rate', 'worry'] as const;

/** The application form: saved while it is typed, submitted when it is complete. */
export function MentorApplicationForm({ saved }: { saved: SavedApplication }) {
  const { t } = useTranslation('application');
  const cache = useQueryClient();
  const topics = useQuery(topicsQuery);
  const fieldErrorWords = useFieldErrorWords();
  const [typed, setTyped] = useState(() => typedApplication(saved, zoneHere()));
  const [submitCount, setSubmitCount] = useState(0);
  const autosave = useAutosave({
    value: typed,
    save: async (value: TypedApplication) => {
      await call(saveMyApplicationEndpoint, { body: savableFields(value) });
    },
    keep: (value) => {
      cache.setQueryData(
        myApplication.queryKey,
        (known) => known && { ...known, draft: savableFields(value) },
      );
    },
    clock: now,
  });
  const { submit, busy, failure } = useSubmit(async () => {
    const { form } = parseApplication(typed);
    if (!form) return;
    // Save first: a save that arrived after the submit would be refused.
    await autosave.saveNow();
    await call(submitMyApplicationEndpoint, { body: form });
    await cache.invalidateQueries({ queryKey: myApplication.queryKey });
  });

  const { wrong } = parseApplication(typed);
  const errorOf = (field: ApplicationField) =>
    submitCount > 0 && wrong.includes(field) ? fieldErrorWords(field) : undefined;
  const set = <K extends keyof TypedApplication>(field: K, value: TypedApplication[K]) => {
    setTyped({ ...typed, [field]: value });
  };
  const lengthHint = (field: 'experience' | 'motivation') => {
    const left = WORDS_LENGTH - [...typed[field].trim()].length;
    return left < 0 ? t(`form.${field}Over`, { over: -left }) : t(`form.${field}Hint`, { left });
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitCount(submitCount + 1);
    if (wrong.length === 0) submit();
  };

  return (
    <form onSubmit={onSubmit} noValidate>
      <h1>{t('form.title')}</h1>
      <p className="lead muted">{t('form.lead')}</p>
      <ErrorSummary
        title={t('form.needs')}
        submitCount={submitCount}
        errors={wrong.map((field) => ({ field: fieldId(field), words: fieldErrorWords(field) }))}
      />

      <Section title={t('form.you')}>
        <Stack gap={5}>
          <Field
            id={fieldId('fullName')}
            label={t('form.fullName')}
            hint={t('form.fullNameHint')}
            error={errorOf('fullName')}
            autoComplete="name"
            value={typed.fullName}
            onChange={(event) => {
              set('fullName', event.target.value);
            }}
          />
          <Field
            id={fieldId('email')}
            label={t('form.email')}
            error={errorOf('email')}
            type="email"
            autoComplete="email"
            value={typed.email}
            onChange={(event) => {
              set('email', event.target.value);
            }}
          />
          <Choice
            id={fieldId('nation')}
            legend={t('form.nation')}
            hint={t('form.nationHint')}
            error={errorOf('nation')}
            options={NATIONS.map((nation) => ({ value: nation, label: t(`form.nations.${nation}`) }))}
            value={typed.nation}
            onChange={(nation) => {
              set('nation', nation);
            }}
          />
          <SelectField
            id={fieldId('timeZone')}
            label={t('form.zone')}
            error={errorOf('timeZone')}
            value={typed.timeZone}
            options={timeZoneGroups(t('form.zoneGroups', { returnObjects: true }), typed.timeZone)}
            onChange={(zone) => {
              set('timeZone', zone);
            }}
          />
        </Stack>
      </Section>

      <Section title={t('form.give')}>
        <Stack gap={5}>
          <Field
            id={fieldId('weeklyMinutes')}
            label={t('form.weeklyMinutes')}
            hint={t('form.weeklyMinutesHint')}
            error={errorOf('weeklyMinutes')}
            inputMode="numeric"
            autoComplete="off"
            value={typed.weeklyMinutes}
            onChange={(event) => {
              set('weeklyMinutes', event.target.value);
            }}
          />
          <Choices
            id={fieldId('ageBands')}
            legend={t('form.ageBands')}
            hint={t('form.ageBandsHint')}
            layout="three"
            error={errorOf('ageBands')}
            options={AGES.map((band) => ({ value: band, label: t(`form.bands.${band}`) }))}
            values={typed.ageBands}
            onChange={(bands) => {
              set('ageBands', bands);
            }}
          />
          <Choices
            id={fieldId('topicIds')}
            legend={t('form.topics')}
            hint={topics.isError ? t('form.topicsFailed') : t('form.topicsHint')}
            error={errorOf('topicIds')}
            options={(topics.data ?? []).map((topic) => ({ value: topic.id, label: topic.label }))}
            values={typed.topicIds}
            onChange={(topicIds) => {
              set('topicIds', topicIds);
            }}
          />
        </Stack>
      </Section>

      <Section title={t('form.words')}>
        <Stack gap={5}>
          {(['experience', 'motivation'] as const).map((field) => (
            <TextArea
              key={field}
              id={fieldId(field)}
              label={t(`form.${field}`)}
              hint={lengthHint(field)}
              error={errorOf(field)}
              rows={6}
              value={typed[field]}
              onChange={(event) => {
                set(field, event.target.value);
              }}
            />
          ))}
        </Stack>
      </Section>

      <Section title={t('form.referees')}>
        <Stack gap={5}>
          <p className="small muted">{t('form.refereesHint')}</p>
          {([0, 1] as const).map((n) => (
            <RefereeFields
              key={n}
              n={n}
              referee={typed.referees[n]}
              errorOf={errorOf}
              onChange={(referee) => {
                set('referees', n === 0 ? [referee, typed.referees[1]] : [typed.referees[0], referee]);
              }}
            />
          ))}
        </Stack>
      </Section>

      <Section title={t('form.code')}>
        <Stack>
          <ul className={styles.promises}>
            {PROMISES.map((promise) => (
              <li key={promise}>{t(`form.codeWords.${promise}`)}</li>
            ))}
          </ul>
          <div>
            <Checkbox
              id={fieldId('codeOfConductVersion')}
              checked={typed.agreed}
              error={errorOf('codeOfConductVersion')}
              onChange={(agreed) => {
                set('agreed', agreed);
              }}
            >
              {t('form.codeAgree')}
            </Checkbox>
          </div>
          <Actions>
            <Button type="submit" busy={busy}>
              {t('form.send')}
            </Button>
            <Button look="quiet" onClick={() => void autosave.saveNow()}>
              {t('form.saveLater')}
            </Button>
          </Actions>
          <FormError error={failure} />
          <SaveLine state={autosave.state} />
        </Stack>
      </Section>
    </form>
  );
}
