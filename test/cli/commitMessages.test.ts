import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../../scripts/commits/commitMessage.ts';

const BODY = '\n\nA retry after a lost ack was answered with a refusal.\n';

describe('the form of a commit message', () => {
  test.each([
    'messages: Keep a send when its metering fails',
    'deploy: Pass the region to every process',
    'platform/db: Feed the planner statistics',
    'build: Bring the lockfile up to date',
    'client: Address the focus ring by its token',
  ])('passes: %s', (subject) => {
    expect(faultsOf(subject + BODY)).toEqual([]);
  });

  test.each([
    ['a subject without an area', 'Keep a send when its metering fails', 'area'],
    ['an area that is a sentence', "Doors: a line's own time in the log is nobody's act", 'area'],
    ['a past tense', 'messages: Added a retry', 'imperative'],
    ['a third person', 'messages: Retries the send', 'imperative'],
    ['a gerund', 'messages: Retrying the send', 'imperative'],
    ['a full stop', 'messages: Retry the send.', 'full stop'],
    ['a subject of 73 characters', `messages: Retry ${'x'.repeat(57)}`, '73 characters'],
  ])('refuses %s', (_what, subject, words) => {
    expect(faultsOf(subject + BODY)).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    ['no body', 'messages: Retry the send\n', ['the body does not say why']],
    ['only trailers', 'messages: Retry the send\n\nRefs: 9\n', ['the body does not say why']],
    [
      'a body without a blank line',
      'messages: Retry the send\nat once\nand again\n',
      ['the second line is not blank'],
    ],
  ])('refuses %s', (_what, message, faults) => {
    expect(faultsOf(message)).toEqual(faults);
  });
});

describe('npm run commits', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-commits-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const git = (...parameters: string[]) =>
    execFileSync(
      'git',
      [
        '-c',
        'user.name=Test',
        '-c',
        'user.email=test@example.org',
        '-c',
        'commit.gpgsign=false',
        ...parameters,
      ],
      { cwd: folder, encoding: 'utf8' },
    ).trim();
  const commit = (message: string) => {
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  const check = (...parameters: string[]) => {
    const tsx = resolve('node_modules/tsx/dist/cli.mjs');
    const script = resolve('scripts/checkCommitMessages.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, ...parameters], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test('checks nothing where the history does not hold the base', () => {
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout).toContain('nothing was checked');
  });

  test('fails on a bad message since the base, and on none before it', () => {
    git('init', '--quiet');
    const base = commit('The first line of all');
    commit('docs: Say what a base is\n\nThe word was used without a row.');
    expect(check(base)).toMatchObject({ status: 0, stderr: '' });
    commit('docs: Added it again');
    const { status, stderr } = check(base);
    expect(status).toBe(1);
    expect(stderr).toMatch(/not an imperative[^]*does not say why/);
  });
});
