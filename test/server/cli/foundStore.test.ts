import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { dirname, join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, describe, expect, test } from 'vitest';
import { startEmbedded } from '../../../scripts/embedded-store/startEmbedded.ts';
import { createTestEnvironment } from '../../support/testEnvironment.ts';

const { MONGODB_URI, ...environment } = createTestEnvironment();
const dataDir = environment['KITH_DATA_DIR'] ?? '';
const storeFolder = join(dataDir, 'embedded');
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Creates an admin by this command line, with no `MONGODB_URI` and no `mongod` on the PATH. */
async function createAdmin(script: string, settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, 'staff', 'create'], {
    env: { PATH: dirname(process.execPath), ...environment, ...settings },
  });
  child.stdin.end('{"deskName":"Alder"}');
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { out, err, code };
}

async function countInvitations(uri: string): Promise<number> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const count = await client.db().collection('staff_requests').countDocuments();
  await client.close();
  return count;
}

describe('the command line without MONGODB_URI', () => {
  test('npm run kith joins the store of the data folder, or starts it for one command', async () => {
    const running = await startEmbedded({ dataDir: storeFolder });
    expect(await createAdmin('scripts/kith.ts')).toMatchObject({ code: 0 });
    expect(await countInvitations(running.uri)).toBe(1);
    await running.stop();
    expect(await createAdmin('scripts/kith.ts')).toMatchObject({ code: 0 });
    const again = await startEmbedded({ dataDir: storeFolder });
    expect(again.joined).toBe(false);
    expect(await countInvitations(again.uri)).toBe(2);
    await again.stop();
  });

  test.each([
    ['npm run kith in production', 'scripts/kith.ts', { NODE_ENV: 'production' }],
    ['the server’s own command line', 'server/cli/main.ts', {}],
  ])('%s names the setting that is missing, in one line', async (_, script, settings) => {
    expect(MONGODB_URI).toBeTruthy();
    const { code, out, err } = await createAdmin(script, settings);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('MONGODB_URI')]);
  });
});
