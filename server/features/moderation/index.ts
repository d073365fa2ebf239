import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { createCheck } from '../checks/index.ts';
import { createAttemptRepository } from './attempt.repository.ts';
import { createCaseRepository } from './case.repository.ts';
import { disputeAttempt, storeAttempt } from './commands/storeAttempt.ts';
import { openListenCase, raiseHeardCase } from './commands/heardCase.ts';
import { openCase } from './commands/openCase.ts';
import { openMessageCase } from './commands/openMessageCase.ts';
import { openWordsCase } from './commands/openWordsCase.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import type { ModerationPorts } from './moderation.ports.ts';
import { moderationReactions } from './moderation.reactions.ts';
import { moderationRoutes } from './moderation.routes.ts';
import { exemptConversations } from './queries/exemptConversations.ts';
import { createReportRepository } from './report.repository.ts';

interface WrittenWords {
  accountId: string;
  text: string;
  from: Side;
  /** Earlier texts of the writer, oldest first. */
  before?: readonly string[];
}

export type ModerationFeature = ReturnType<typeof createModerationFeature>;

/** The check before delivery, and the desk: cases, decisions, reports. */
export function createModerationFeature({ platform, ...ports }: { platform: Platform } & ModerationPorts) {
  const { clock, config, events, limiter, log, realtime, sealer } = platform;
  const { check, warmUp, stop } = createCheck({ log, folder: config.listenerFolder });
  const deps: ModerationDeps = {
    clock,
    events,
    limiter,
    log,
    realtime,
    sealer,
    ...ports,
    check,
    cases: createCaseRepository(),
    reports: createReportRepository(),
    attempts: createAttemptRepository(),
  };
  const module: FeatureModule = {
    name: 'moderation',
    routes: moderationRoutes(deps),
    reactions: moderationReactions(deps),
  };
  return {
    module,
    check,
    /** Any other text that people write: checked alone, unless the caller knows what the writer wrote before. */
    screenText: ({ accountId, text, from, before = [] }: WrittenWords) =>
      check({ accountId, text, from, before }),
    openCase: openCase(deps),
    openWordsCase: openWordsCase(deps),
    openMessageCase: openMessageCase(deps),
    openListenCase: openListenCase(deps),
    raiseHeardCase: raiseHeardCase(deps),
    keepAttempt: storeAttempt(deps),
    /** Without a word of any text. */
    listStoppedAttempts: () => deps.attempts.listStopped(),
    disputeAttempt: disputeAttempt(deps),
    exemptConversations: exemptConversations(deps),
    /** The check has answered a first text, so that nobody's first message waits for it, or is held. */
    warmUp,
    /** Ends the threads that check texts. */
    stop,
  };
}
