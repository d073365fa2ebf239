import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { caseKind, decisionAction } from './moderation.ts';

const published = <K extends z.ZodType<string>>(key: K) =>
  z.strictObject({
    cells: z.array(z.strictObject({ key, count: z.number().int().nullable() })),
    total: z.number().int().nullable(),
  });

/** What the safety team did, by whole quarters, newest first (N11). Counts under five are null, and others from which one would follow. */
export const getTransparencyEndpoint = endpoint({
  method: 'GET',
  path: '/api/transparency',
  access: 'public',
  limit: 'read',
  answer: z.strictObject({
    quarters: z.array(
      z.strictObject({
        /** `2026-Q4` */
        name: z.string(),
        /** Cases that were opened, by what they are about. */
        opened: published(caseKind),
        /** Decisions about cases, by what was decided. */
        decided: published(decisionAction),
      }),
    ),
  }),
});
