import { vi } from 'vitest';

/** What a browser keeps for all tabs of one site: a lock for each name (Web Locks API, W3C), and channels between tabs. */
interface FakeLock {
  holder: { steal: () => void } | undefined;
  queue: { grant: () => void }[];
}

function createLocks() {
  const locks = new Map<string, FakeLock>();
  const stateOf = (name: string): FakeLock => {
    const known = locks.get(name) ?? { holder: undefined, queue: [] };
    locks.set(name, known);
    return known;
  };

  function request(name: string, options: LockOptions, work: () => Promise<void>): Promise<void> {
    const lock = stateOf(name);
    return new Promise<void>((resolve, reject) => {
      const refuse = () => {
        reject(new DOMException('', 'AbortError'));
      };
      const waiting = { grant };
      function grant(): void {
        const holder = {
          steal: refuse,
        };
        lock.holder = holder;
        void work().then(() => {
          if (lock.holder !== holder) return;
          lock.holder = undefined;
          resolve();
          lock.queue.shift()?.grant();
        });
      }
      options.signal?.addEventListener('abort', () => {
        if (!lock.queue.includes(waiting)) return;
        lock.queue.splice(lock.queue.indexOf(waiting), 1);
        refuse();
      });
      if (options.steal === true) {
        lock.holder?.steal();
        queueMicrotask(grant);
      } else if (lock.holder ?? lock.queue[0]) lock.queue.push(waiting);
      else {
        lock.queue.push(waiting);
        queueMicrotask(() => lock.queue.shift()?.grant());
      }
    });
  }
  return { request };
}

/**
 * Gives this process the locks and channels of a browser until `vi.unstubAllGlobals`.
 * @returns `freeze`: the channels that are open now neither hear nor say anything any more, as those of a tab that a phone put to sleep
 */
export function stubBrowserTabs() {
  const open = new Set<FakeChannel>();
  class FakeChannel {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    frozen = false;
    readonly name: string;
    constructor(name: string) {
      this.name = name;
      open.add(this);
    }
    postMessage(data: unknown): void {
      if (this.frozen) return;
      const copy: unknown = structuredClone(data);
      for (const other of open) {
        if (other === this || other.name !== this.name || other.frozen) continue;
        queueMicrotask(() => other.onmessage?.({ data: copy }));
      }
    }
    close(): void {
      open.delete(this);
    }
  }
  vi.stubGlobal('navigator', { locks: createLocks() });
  vi.stubGlobal('BroadcastChannel', FakeChannel);
  return {
    freeze: () => {
      for (const channel of open) channel.frozen = true;
    },
  };
}
