import type { z } from 'zod';

/** `schema.parse`, keeping the type of a schema that is only known as part of a contract. */
export function parseAs<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  return schema.parse(value);
}
