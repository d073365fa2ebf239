import {
  bookInterviewEndpoint,
  lookAtInterviewEndpoint,
  offerSlotsEndpoint,
  recordInterviewEndpoint,
} from '../../../shared/contracts/screeningEvidence.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { bookInterview } from './commands/bookInterview.ts';
import type { lookAtInterview } from './commands/lookAtInterview.ts';
import type { offerSlots } from './commands/offerSlots.ts';
import type { recordInterview } from './commands/recordInterview.ts';

interface InterviewHandlers {
  bookInterview: ReturnType<typeof bookInterview>;
  lookAtInterview: ReturnType<typeof lookAtInterview>;
  offerSlots: ReturnType<typeof offerSlots>;
  recordInterview: ReturnType<typeof recordInterview>;
}

export function interviewsRoutes(commands: InterviewHandlers) {
  return (routes: Routes) => {
    routes.handle(offerSlotsEndpoint, ({ actor, params, body }) =>
      commands.offerSlots({ by: actor, ...params, ...body }),
    );

    routes.handle(bookInterviewEndpoint, async ({ actor, body }) => {
      await commands.bookInterview({ by: actor, ...body });
      return { done: true as const };
    });

    routes.handle(recordInterviewEndpoint, ({ actor, params, body }) =>
      commands.recordInterview({ by: actor, ...params, ...body }),
    );

    routes.handle(lookAtInterviewEndpoint, ({ actor, params, body }) =>
      commands.lookAtInterview({ by: actor, ...params, ...body }),
    );
  };
}
