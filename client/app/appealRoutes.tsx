import { Route } from 'wouter';
import { lazyScreen } from './lazyScreen.ts';
import { PlainShell } from './PlainShell.tsx';

const Appeal = lazyScreen(async () => (await import('../features/appeals/index.ts')).AppealScreen, 'appeals');

interface AppealRoutesInput {
  /** Before the paths of this role: empty for mentees. */
  base: '' | '/mentor';
  /** Where a way back leads. */
  home: string;
}

/** The pages of an appeal. A fragment and no component: `Switch` compares the paths of its direct children and those of fragments alone. */
export function appealRoutes({ base, home }: AppealRoutesInput) {
  return (
    <>
      <Route path={`${base}/appeal/message/:talk/:id`}>
        {({ talk, id }) => (
          <PlainShell home={`${base}/talk/${talk}`}>
            <Appeal subject={{ about: 'message', conversationId: talk, messageId: id }} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path={`${base}/appeal/restriction/:id`}>
        {({ id }) => (
          <PlainShell home={home}>
            <Appeal subject={{ about: 'restriction', restrictionId: id }} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path={`${base}/appeal/report/:id`}>
        {({ id }) => (
          <PlainShell home={home}>
            <Appeal subject={{ about: 'report', reportId: id }} key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path={`${base}/appeal/words/:id`}>
        {({ id }) => (
          <PlainShell home={home}>
            <Appeal subject={{ about: 'explanation', explanationId: id }} ofWordsTakenOut key={id} />
          </PlainShell>
        )}
      </Route>
      <Route path={`${base}/appeal/explanation/:id`}>
        {({ id }) => (
          <PlainShell home={home}>
            <Appeal subject={{ about: 'explanation', explanationId: id }} key={id} />
          </PlainShell>
        )}
      </Route>
    </>
  );
}
