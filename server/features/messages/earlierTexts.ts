import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Sealer } from '../../platform/crypto/index.ts';
import { scopeOf } from '../conversations/index.ts';
import type { Entry } from '../conversations/index.ts';

const MOST = 5;

/** What this side wrote last, oldest first: a detail can be spread over several messages. `newest` are entries, newest first. */
export async function earlierTexts(sealer: Sealer, newest: readonly Entry[], side: Side): Promise<string[]> {
  const own = newest.filter(
    (entry) => entry.type === 'message' && entry.from === side && entry.text !== null,
  );
  const texts: string[] = [];
  for (const { _id, conversationId, text } of own.slice(0, MOST).reverse()) {
    if (text) texts.push(await sealer.open({ scope: scopeOf(conversationId), recordId: _id, sealed: text }));
  }
  return texts;
}
