import { runCli } from './runCli.ts';

process.exitCode = await runCli(() => Promise.resolve(process.env));
