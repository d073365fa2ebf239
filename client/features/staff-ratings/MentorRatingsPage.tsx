import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MentorRatings } from '../../../shared/contracts/mentorRatings.ts';
import { Loaded } from '../../platform/api/Loaded.tsx';
import { useMoments } from '../../platform/i18n/useMoments.ts';
import { useTitle } from '../../platform/useTitle.ts';
import { dotted } from '../../ui/dotted.ts';
import { Page, Section, Stack } from '../../ui/Page.tsx';
import { SkeletonRows } from '../../ui/Skeleton.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useCase } from '../staff-desk/index.ts';
import { FeelingMeans, RatingNumbers, RatingTable } from './RatingNumbers.tsx';
import { RatingItem } from './RatingItem.tsx';
import styles from './MentorRatingsPage.module.css';
import { useMentorRatings } from './mentorRatings.ts';

/** A mentor's ratings for staff, reached through a case about the mentor. */
export function MentorRatingsPage({ caseId }: { caseId: string }) {
  const { t } = useTranslation('mentorRatings');
  const { t: staff } = useTranslation('staff');
  useTitle(staff('titled', { title: t('titlePlain') }));
  return (
    <Page width="mid">
      <p className={styles.back}>
        <Link href={`/desk/cases/${caseId}`}>{t('back')}</Link>
      </p>
      <Loaded
        query={useMentorRatings(caseId)}
        loading={<SkeletonRows rows={5} label={t('loading')} />}
        failed={t('failed')}
      >
        {(summary) => <Ratings caseId={caseId} summary={summary} />}
      </Loaded>
    </Page>
  );
}

function Ratings({ caseId, summary }: { caseId: string; summary: MentorRatings }) {
  const { t } = useTranslation('mentorRatings');
  const { day } = useMoments();
  const view = useCase(caseId).data;
  const mayAct = view !== undefined && (view.claimedByMe || view.state === 'closed');
  const { ratings, total } = summary;
  return (
    <>
      <h1>{t('title', { name: summary.mentor })}</h1>
      <p className="lead">{t('lead', { day: day(summary.asOf) })}</p>
      <p className={styles.later}>{t('later')}</p>
      <Section title={t('numbers')}>
        <Stack gap={5}>
          <RatingNumbers summary={summary} />
          <RatingTable table={summary.table} />
        </Stack>
      </Section>
      <Section title={t('feelingsTitle')} aside={t('feelingsAside')}>
        <FeelingMeans feelings={summary.feelings} />
      </Section>
      <Section
        title={t('ratings')}
        aside={ratings.length < total ? t('shown', { shown: ratings.length, total }) : null}
      >
        {total === 0 ? <p>{t('noRatings')}</p> : <p className="muted prose">{t('whoWrote')}</p>}
        {mayAct || total === 0 ? null : <p className="muted">{t('claimFirst')}</p>}
        <ol className={styles.list}>
          {ratings.map((one, index) => (
            <RatingItem key={one.number} caseId={caseId} rating={one} place={total - index} mayAct={mayAct} />
          ))}
        </ol>
      </Section>
      <Section title={t('cases')}>
        <RatingCases cases={summary.cases} />
      </Section>
    </>
  );
}

function RatingCases({ cases }: Pick<MentorRatings, 'cases'>) {
  const { t } = useTranslation('mentorRatings');
  const { t: desk } = useTranslation('desk');
  const { dayAndClock } = useMoments();
  if (cases.length === 0) return <p>{t('noCases')}</p>;
  return (
    <ol className={styles.list}>
      {cases.map(({ id, number, kind, state, openedAt, decision }) => (
        <li key={id}>
          <p>
            <Link href={`/desk/cases/${id}`}>{dotted(number, desk(`desk.kinds.${kind}`))}</Link>{' '}
            <Tag>{desk(`caseView.states.${state}`)}</Tag>
          </p>
          <p className="meta">
            {dotted(
              t('caseOpened', { when: dayAndClock(openedAt) }),
              decision
                ? desk('caseView.decision', {
                    action: desk(`decide.done.${decision.action}`),
                    by: `${decision.by}, ${dayAndClock(decision.at)}`,
                  })
                : t('undecided'),
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
