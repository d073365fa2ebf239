import mongoose from 'mongoose';

/*
 * Loaded before the server (`--import`): counts the commands that its connection sends to the store, by name and collection. Any message of
 * the parent is answered with the counts since the last one. The address of the store must say `monitorCommands=true`.
 */
const IGNORED = ['hello', 'ping', 'endSessions', 'getMore'];
let counts: Record<string, number> = {};

mongoose.connection.once('open', () => {
  mongoose.connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (IGNORED.includes(commandName)) return;
    const of = `${commandName} ${String(command[commandName])}`;
    counts[of] = (counts[of] ?? 0) + 1;
  });
});

process.on('message', () => {
  process.send?.({ counts });
  counts = {};
});
