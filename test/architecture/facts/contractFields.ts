import { z } from 'zod';

const node: z.ZodType<SchemaNode> = z.lazy(() =>
  z.looseObject({
    description: z.string().optional(),
    properties: z.record(z.string(), node).optional(),
    items: z.union([z.boolean(), node]).optional(),
    prefixItems: z.array(node).optional(),
    additionalProperties: z.union([z.boolean(), node]).optional(),
    anyOf: z.array(node).optional(),
    oneOf: z.array(node).optional(),
    allOf: z.array(node).optional(),
    $defs: z.record(z.string(), node).optional(),
  }),
);

interface SchemaNode {
  description?: string | undefined;
  properties?: Record<string, SchemaNode> | undefined;
  items?: boolean | SchemaNode | undefined;
  prefixItems?: SchemaNode[] | undefined;
  additionalProperties?: boolean | SchemaNode | undefined;
  anyOf?: SchemaNode[] | undefined;
  oneOf?: SchemaNode[] | undefined;
  allOf?: SchemaNode[] | undefined;
  $defs?: Record<string, SchemaNode> | undefined;
}

const isExternal = ({ description = '' }: SchemaNode): boolean => /\bexternal\b/.test(description);

/** Names of all fields of a schema's output, those inside others too. What is described as external is left out, with all in it. */
export function fieldsOf(schema: z.ZodType): Set<string> {
  const names = new Set<string>();
  const walk = (at: SchemaNode): void => {
    if (isExternal(at)) return;
    for (const [name, field] of Object.entries(at.properties ?? {})) {
      if (isExternal(field)) continue;
      names.add(name);
      walk(field);
    }
    const inner = [at.items, at.additionalProperties, ...(at.anyOf ?? []), ...(at.oneOf ?? [])];
    for (const one of [
      ...inner,
      ...(at.prefixItems ?? []),
      ...(at.allOf ?? []),
      ...Object.values(at.$defs ?? {}),
    ]) {
      if (typeof one === 'object') walk(one);
    }
  };
  walk(node.parse(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })));
  return names;
}
