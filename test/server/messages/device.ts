import * as contracts from '../../../shared/contracts/conversations.ts';
import type { EntryView } from '../../../shared/contracts/conversations.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';

/** A device as the architecture describes it: it takes an entry that follows its last one, and syncs on a gap. */
export class Device {
  readonly names: string[] = [];
  cursor: string;
  unread = 0;
  readonly #talk: StartedConversation;
  readonly #line: TestSocket;

  constructor(
    talk: StartedConversation,
    line: TestSocket,
    opened: { entries: readonly EntryView[]; cursor: string },
  ) {
    this.#talk = talk;
    this.#line = line;
    this.cursor = opened.cursor;
    this.names.push(...opened.entries.map(({ id }) => id));
  }

  async hear(): Promise<void> {
    for (const pushed of this.#line.waiting(contracts.entryNewPush)) {
      if (this.names.includes(pushed.entry.id)) continue;
      if (pushed.prev === this.names.at(-1)) {
        this.names.push(pushed.entry.id);
        this.cursor = pushed.cursor;
      } else await this.sync();
    }
  }

  async sync(): Promise<void> {
    for (let more = true; more;) {
      const answer = await this.#line.emit(contracts.conversationSyncEvent, {
        conversationId: this.#talk.id,
        cursor: this.cursor,
      });
      this.names.push(...answer.entries.map(({ id }) => id).filter((id) => !this.names.includes(id)));
      this.cursor = answer.cursor;
      this.unread = answer.status.unread;
      ({ more } = answer);
    }
  }
}
