import { duplicateKeyOf } from '../../platform/db/index.ts';

interface PartsInput<Row> {
  /** The rows under the same key, by `part`. */
  list: () => Promise<Row[]>;
  /** The row with the same words, if there is one. */
  findSame: (rows: readonly Row[]) => Promise<Row | undefined>;
  /** Inserts a row as `part` of the key; a unique index covers key and part. */
  insert: (part: number) => Promise<Row>;
}

/**
 * Finds the row with the same words, or inserts one as the next part of its key: equal words are stored once, other words as further parts.
 */
export async function findOrInsertPart<Row>({ list, findSame, insert }: PartsInput<Row>): Promise<Row> {
  for (;;) {
    const rows = await list();
    const existing = await findSame(rows);
    if (existing) return existing;
    try {
      return await insert(rows.length);
    } catch (error) {
      // On a duplicate part another request won the race: read its row.
      if (duplicateKeyOf(error)?.keyPattern['part'] === undefined) throw error;
    }
  }
}
