import { useInfiniteQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorChoice, Programme, ProgrammeMentor } from '../../../shared/contracts/coordination.ts';
import { MENTOR_GROUPS } from '../../../shared/domain/coordination/groups.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { MorePages } from '../../platform/api/MorePages.tsx';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { Actions, Section, Stack } from '../../ui/Page.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { MentorTable } from './MentorTable.tsx';
import { OfferDialog } from './OfferDialog.tsx';
import { fetchMentors, programmeMentors } from './programme.ts';
import { mentorsCsv } from './programmeCsv.ts';

/** The mentors of a group, with an offer of minutes to each. */
export function MentorList({ groups, mentors }: Pick<Programme, 'groups' | 'mentors'>) {
  const { t } = useTranslation('coordination');
  const [group, setGroup] = useState<MentorChoice>(
    () => MENTOR_GROUPS.find((one) => groups[one] > 0) ?? 'all',
  );
  const [offerTo, setOfferTo] = useState<ProgrammeMentor | null>(null);
  const [statusText, setStatusText] = useState('');
  const query = useInfiniteQuery(programmeMentors(group));
  const option = (value: MentorChoice, count: number) => ({
    value,
    label: t('group', { name: t(`groups.${value}`), count }),
  });
  return (
    <Section title={t('mentors')}>
      <Stack gap={3}>
        <SelectField
          label={t('show')}
          value={group}
          options={[option('all', mentors), ...MENTOR_GROUPS.map((one) => option(one, groups[one]))]}
          onChange={setGroup}
        />
        <Loaded
          query={query}
          loading={<SkeletonRows rows={4} label={t('mentorsLoading')} />}
          failed={t('mentorsFailed')}
        >
          {(shown) =>
            shown.length === 0 ? (
              <EmptyState title={t('noMentors')}>{t('noMentorsWords')}</EmptyState>
            ) : (
              <MentorTable
                mentors={shown}
                group={group}
                onOffer={setOfferTo}
                onWithdrawn={({ persona }) => {
                  setStatusText(t('withdrawn', { name: persona.alias }));
                }}
              />
            )
          }
        </Loaded>
        <MorePages query={query}>{t('moreMentors')}</MorePages>
        <DownloadMentors group={group} />
      </Stack>
      <LiveRegion words={statusText} />
      {offerTo ? (
        <OfferDialog
          mentor={offerTo}
          onSent={() => {
            setStatusText(t('dialog.sent', { name: offerTo.persona.alias }));
          }}
          onClose={() => {
            setOfferTo(null);
          }}
        />
      ) : null}
    </Section>
  );
}

function DownloadMentors({ group }: { group: MentorChoice }) {
  const { t } = useTranslation('coordination');
  const { submit, busy, failure } = useSubmit(async () => {
    const text = mentorsCsv(await fetchMentors(group), {
      name: t('mentorColumns.name'),
      budget: t('csvBudget'),
      given: t('mentorColumns.used'),
      left: t('mentorColumns.left'),
      conversations: t('mentorColumns.conversations'),
      waiting: t('csvWaiting'),
      missed: t('csvMissed'),
      seen: t('mentorColumns.seen'),
      away: t('groups.away'),
    });
    saveFile({ name: 'mentors.csv', type: 'text/csv', text });
  });
  return (
    <>
      <FormError error={failure} />
      <Actions>
        <Button
          look="quiet"
          size="small"
          busy={busy}
          onClick={() => {
            submit();
          }}
        >
          <Download className="icon" aria-hidden="true" />
          {t('downloadMentors')}
        </Button>
      </Actions>
    </>
  );
}
