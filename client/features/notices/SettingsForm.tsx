import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { saveNoticeSettingsEndpoint } from '../../../shared/contracts/notices.ts';
import type { NoticeSettingsView } from '../../../shared/contracts/notices.ts';
import { NOTICE_CHANNELS } from '../../../shared/domain/notices/kinds.ts';
import type { NoticeChannel } from '../../../shared/domain/notices/kinds.ts';
import { NIGHT } from '../../../shared/domain/notices/settings.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { timeZoneGroups } from '../../platform/i18n/timeZones.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox, Choices } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { noticeSettings } from './noticeQueries.ts';

type Settings = NoticeSettingsView['settings'];

/** When and of what a person is told. */
export function SettingsForm({ view: { kinds, settings } }: { view: NoticeSettingsView }) {
  const { t } = useTranslation('notices');
  const cache = useQueryClient();
  const [wanted, setWanted] = useState<Settings>(settings);
  const [saved, setSaved] = useState(false);
  const { submit, busy, failure } = useSubmit(async (body: Settings) => {
    await call(saveNoticeSettingsEndpoint, { body });
    cache.setQueryData(noticeSettings.queryKey, (cached) => cached && { ...cached, settings: body });
    setSaved(true);
  });
  const change = (part: Partial<Settings>) => {
    setWanted({ ...wanted, ...part });
    setSaved(false);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit(wanted);
  };
  const changeOn = (channel: NoticeChannel, wantedKinds: readonly string[]) => {
    const off = kinds.filter((kind) => !wantedKinds.includes(kind));
    change({ off: { ...wanted.off, [channel]: off } });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap={6}>
        <Section title={t('which.title')}>
          <Stack gap={4}>
            {NOTICE_CHANNELS.map((channel) => (
              <Choices
                key={channel}
                legend={t(`which.${channel}`)}
                options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
                values={kinds.filter((kind) => !wanted.off[channel].includes(kind))}
                onChange={(wantedKinds) => {
                  changeOn(channel, wantedKinds);
                }}
              />
            ))}
          </Stack>
        </Section>
        <Section title={t('when.title')}>
          <When wanted={wanted} onChange={change} />
        </Section>
        <Actions>
          <Button type="submit" busy={busy}>
            {t('when.save')}
          </Button>
        </Actions>
        <p role="status">{saved ? t('settings.saved') : ''}</p>
        <FormError error={failure} />
      </Stack>
    </form>
  );
}

/** Quiet hours, the time zone that they are counted in, and the daily summary. */
function When({ wanted, onChange }: { wanted: Settings; onChange: (part: Partial<Settings>) => void }) {
  const { t } = useTranslation('notices');
  const { quiet, daily, timeZone } = wanted;
  return (
    <Stack gap={4}>
      <Checkbox
        checked={daily}
        onChange={(checked) => {
          onChange({ daily: checked });
        }}
      >
        {t('when.daily')}
      </Checkbox>
      <Checkbox
        checked={quiet !== null}
        onChange={(checked) => {
          onChange({ quiet: checked ? NIGHT : null });
        }}
      >
        {t('when.quiet')}
      </Checkbox>
      {quiet
        ? (['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              type="time"
              required
              label={t(`when.${end}`)}
              value={quiet[end]}
              onChange={(event) => {
                onChange({ quiet: { ...quiet, [end]: event.target.value } });
              }}
            />
          ))
        : null}
      <SelectField
        label={t('when.zone')}
        value={timeZone}
        options={timeZoneGroups(t('when.zoneGroups', { returnObjects: true }), timeZone)}
        onChange={(zone) => {
          onChange({ timeZone: zone });
        }}
      />
    </Stack>
  );
}
