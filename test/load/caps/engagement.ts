import { createApp } from '../../../server/app.ts';
import type { Config } from '../../../server/platform/config/index.ts';
import { RULES } from '../../../server/features/time/time.policy.ts';
import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import { insertMeters, meterOf } from './mentors.ts';

const MENTORS = 20;
const MINUTES = 15;
const ACT_EVERY_SECONDS = 5;
/** A Wednesday. */
const FROM = new Date('2030-01-16T10:00:00Z').getTime();

export interface EngagementFigures {
  jobsPerMentor: number;
  writesPerMentor: number;
  minutes: number;
}

/**
 * What a quarter of an hour of engagement costs: an act every five seconds, on a clock that is moved. Jobs run when the clock has come to them.
 * @param input `writes`: commands so far that write to the store; `weeklyMinutes`: the budget of each
 */
export async function measureEngagement({
  config,
  writes,
  weeklyMinutes,
}: {
  config: Config;
  writes: () => number;
  weeklyMinutes: number;
}): Promise<EngagementFigures> {
  let at = FROM;
  const app = await createApp({ config, clock: { now: () => new Date(at) }, roles: ['web'] });
  const { time } = app.features;
  const [worker] = time.module.workers ?? [];
  let jobs = 0;
  const waiting: { mentorId: string; runAt: number }[] = [];
  app.platform.queues.open = () => {
    return {
      enqueue: (_name, _payload, options) => {
        const mentorId = options.jobId.replace(/^due-/, '');
        waiting.push({ mentorId, runAt: options.runAt?.getTime() ?? at });
        return Promise.resolve(true);
      },
    };
  };
  const ids = Array.from({ length: MENTORS }, (_, index) => `engaged-${weeklyMinutes}-${index}`);
  const weeklySeconds = weeklyMinutes * MINUTE_SECONDS;
  await insertMeters(ids, (id) =>
    meterOf(id, { weeklySeconds, at: FROM / 1000, idleGapSeconds: RULES.idleGapSeconds }),
  );
  const before = writes();
  for (const end = FROM + MINUTES * MINUTE_SECONDS * 1000; at < end; at += ACT_EVERY_SECONDS * 1000) {
    for (const job of waiting.splice(0)) {
      if (job.runAt > at) waiting.push(job);
      else {
        jobs += 1;
        await worker?.run('due', { mentorId: job.mentorId });
      }
    }
    for (const mentorId of ids) {
      await time.recordAct({ mentorId, conversationId: 'nowhere', kind: 'type', at: new Date(at) });
    }
  }
  const figures = {
    jobsPerMentor: jobs / MENTORS,
    writesPerMentor: (writes() - before) / MENTORS,
    minutes: MINUTES,
  };
  await app.close();
  return figures;
}
