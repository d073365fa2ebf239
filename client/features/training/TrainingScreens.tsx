import { Redirect, Route, Switch } from 'wouter';
import { MODULE_IDS, PRACTICE_IDS } from '../../../shared/domain/training/curriculum.ts';
import { ConductPage } from './ConductPage.tsx';
import { ModulePage } from './ModulePage.tsx';
import { PracticePage } from './PracticePage.tsx';
import { TrainingPage } from './TrainingPage.tsx';
import type { ReactNode } from 'react';

const BASE = '/mentor/training';

/** Every screen of the training. `frame` is around all but a practice, which fills the window as a conversation does. */
export function TrainingScreens({ frame }: { frame: (screen: ReactNode) => ReactNode }) {
  return (
    <Switch>
      <Route path={BASE}>{frame(<TrainingPage />)}</Route>
      <Route path={`${BASE}/conduct`}>{frame(<ConductPage />)}</Route>
      <Route path={`${BASE}/modules/:id`}>
        {({ id: asked }) => {
          const id = MODULE_IDS.find((moduleId) => moduleId === asked);
          return id ? frame(<ModulePage id={id} key={id} />) : <Redirect to={BASE} replace />;
        }}
      </Route>
      <Route path={`${BASE}/practice/:id`}>
        {({ id: asked }) => {
          const id = PRACTICE_IDS.find((practiceId) => practiceId === asked);
          return id ? <PracticePage id={id} frame={frame} key={id} /> : <Redirect to={BASE} replace />;
        }}
      </Route>
      <Route>
        <Redirect to={BASE} replace />
      </Route>
    </Switch>
  );
}
