import mongoose from 'mongoose';

/** Everything that is stored, as a person with a copy of the database would read it: collection → its documents as JSON. */
export async function dumpStore(mongoUri: string): Promise<Map<string, string[]>> {
  const connection = await mongoose.createConnection(mongoUri).asPromise();
  try {
    const dump = new Map<string, string[]>();
    for (const { name } of await connection.listCollections()) {
      const documents = await connection.collection(name).find().toArray();
      dump.set(
        name,
        documents.map((document) => JSON.stringify(document)),
      );
    }
    return dump;
  } finally {
    await connection.close();
  }
}

/** Written by a timer, so that its number differs between two dumps with nothing done in between. */
const WRITTEN_BY_A_TIMER = 'audit_seals';

/** How many documents there are, by collection; empty collections are left out, and so is the one that a timer writes. */
export function countsOf(dump: ReadonlyMap<string, readonly string[]>): Record<string, number> {
  return Object.fromEntries(
    [...dump]
      .filter(([name, documents]) => documents.length > 0 && name !== WRITTEN_BY_A_TIMER)
      .map(([name, all]) => [name, all.length]),
  );
}
