import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMON_FIELDS } from '../../scripts/embedded-store/commands/command.ts';
import { STATEMENT_FIELDS } from '../../scripts/embedded-store/commands/writeCommands.ts';
import { STORE_COMMANDS } from '../../scripts/embedded-store/dispatcher.ts';
import { FIELD_OPERATORS, LOGICAL_OPERATORS } from '../../scripts/embedded-store/filter.ts';
import { INDEX_OPTIONS } from '../../scripts/embedded-store/indexSpec.ts';
import { ACCUMULATORS, STAGES } from '../../scripts/embedded-store/stages.ts';
import { PUSH_MODIFIERS, UPDATE_OPERATORS } from '../../scripts/embedded-store/updateOperators.ts';

const named = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(' ');

/** The README's table as the code has it: what every row lists is what the code looks names up in. */
function table(): string {
  const isOne = (names: readonly string[]) => (names.length === 0 ? 'no options' : named(names));
  const commands = Object.entries(STORE_COMMANDS).map(([name, { fields }]): [string, string] => [
    `\`${name}\``,
    fields === 'any' ? 'whatever drivers announce' : isOne(fields),
  ]);
  const rows: [string, string][] = [
    ...commands,
    ['any command', named(COMMON_FIELDS)],
    ['statements of `update`', named(STATEMENT_FIELDS.update)],
    ['statements of `delete`', named(STATEMENT_FIELDS.delete)],
    [
      'in a transaction',
      named(Object.keys(STORE_COMMANDS).filter((name) => STORE_COMMANDS[name]?.inTransaction)),
    ],
    ['filters', named([...Object.keys(LOGICAL_OPERATORS), ...Object.keys(FIELD_OPERATORS)])],
    ['updates', `${named(Object.keys(UPDATE_OPERATORS))}, paths with \`$[]\` and \`$[name]\``],
    ['`$push`', named(PUSH_MODIFIERS)],
    ['stages of `aggregate`', named(Object.keys(STAGES))],
    ['accumulators of `$group`', named(Object.keys(ACCUMULATORS))],
    ['index options', named(INDEX_OPTIONS)],
  ];
  return rows.map(([what, names]) => `| ${what} | ${names} |`).join('\n');
}

test('the README lists what the code supports, no more and no less', () => {
  const readme = readFileSync(new URL('../../scripts/embedded-store/README.md', import.meta.url), 'utf8');
  const unpadded = readme
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replaceAll(/\s*\|\s*/g, ' | ').trim())
    .join('\n');
  expect(unpadded).toContain(table());
});
