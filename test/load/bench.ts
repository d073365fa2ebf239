import { readdirSync } from 'node:fs';

/*
 * `npm run bench -- <name> [arguments]` runs the benchmark of that name from this folder; each says in its head what it takes.
 */
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && file !== 'bench.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const [name = ''] = process.argv.splice(2, 1);
if (!names.includes(name)) {
  console.error(`npm run bench -- <name>, where name is one of: ${names.join(', ')}`);
  process.exit(2);
}
await import(`./${name}.ts`);
