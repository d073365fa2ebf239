import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect } from 'wouter';
import {
  saveMyApplicationEndpoint,
  submitMyApplicationEndpoint,
} from '../../../shared/contracts/screening.ts';
import { call } from '../../platform/api/call.ts';
import { useSubmit } from '../../platform/api/useSubmit.ts';
import { now } from '../../platform/clock.ts';
import { zoneHere } from '../../platform/i18n/timeZones.ts';
import { parseApplication, savableFields, typedApplication } from './applicationDraft.ts';
import type { SavedApplication, TypedApplication } from './applicationDraft.ts';
import { ApplicationTaskList } from './ApplicationTaskList.tsx';
import { ApplicationTaskPage } from './ApplicationTaskPage.tsx';
import { isApplicationTask, taskPath } from './applicationTasks.ts';
import { myApplication } from './myApplication.ts';
import { useAutosave } from './useAutosave.ts';

interface MentorApplicationFormProps {
  saved: SavedApplication;
  /** The part that the address names; none for the list of all parts. */
  part: string | undefined;
}

/** The application as a list of parts, a page each: saved while it is typed, submitted when every part is complete. */
export function MentorApplicationForm({ saved, part }: MentorApplicationFormProps) {
  const cache = useQueryClient();
  const [typed, setTyped] = useState(() => typedApplication(saved, zoneHere()));
  const autosave = useAutosave({
    value: typed,
    save: async (value: TypedApplication) => {
      await call(saveMyApplicationEndpoint, { body: savableFields(value) });
    },
    keep: (value) => {
      cache.setQueryData(
        myApplication.queryKey,
        (cached) => cached && { ...cached, draft: savableFields(value) },
      );
    },
    clock: now,
  });
  const { form, wrong } = parseApplication(typed);
  const { submit, busy, failure } = useSubmit(async () => {
    if (!form) return;
    // Save first: a save that arrived after the submit would be refused.
    await autosave.saveNow();
    await call(submitMyApplicationEndpoint, { body: form });
    await cache.invalidateQueries({ queryKey: myApplication.queryKey });
  });
  if (part === undefined)
    return (
      <ApplicationTaskList
        wrong={wrong}
        saving={autosave.state}
        busy={busy}
        failure={failure}
        send={submit}
      />
    );
  if (!isApplicationTask(part)) return <Redirect to={taskPath()} replace />;
  return (
    <ApplicationTaskPage
      key={part}
      task={part}
      typed={typed}
      set={(field, value) => {
        setTyped({ ...typed, [field]: value });
      }}
      wrong={wrong}
      saving={autosave.state}
    />
  );
}
