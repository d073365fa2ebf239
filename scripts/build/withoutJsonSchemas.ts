import type { Plugin } from 'vite';

/** The modules of zod that turn a schema into JSON Schema. */
const MODULE = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
const EXPORTED = /^export (?:async )?(?:const|function|class) (\w+)/gm;
const RENAMED = /^export \{ \w+ as (\w+) \}/gm;

const namesIn = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name);

/**
 * Leaves out of the client how zod makes a JSON Schema of a schema: every schema refers to it, so that the bundler keeps it, and no screen
 * calls it. A call would give undefined. What it saves is held by the size of the conversation (`test/client/bundle.test.ts`).
 */
export function withoutJsonSchemas(): Plugin {
  return {
    name: 'without-json-schemas',
    apply: 'build',
    transform: {
      filter: { id: MODULE },
      handler: (code) =>
        [...namesIn(code, EXPORTED), ...namesIn(code, RENAMED)]
          .map((name) => `export const ${name} = () => undefined;`)
          .join('\n'),
    },
  };
}
