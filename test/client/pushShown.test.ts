import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { readSource } from '../support/sourceFiles.ts';

type Listener = (event: unknown) => void;

/** The service worker, with what it shows and opens. */
function startWorker() {
  const listeners = new Map<string, Listener>();
  const shown: { title: string; options: { body: string; tag: string; data: { path: string } } }[] = [];
  const opened: string[] = [];
  const self = {
    addEventListener: (name: string, listener: Listener) => void listeners.set(name, listener),
    registration: {
      showNotification: (title: string, options: (typeof shown)[number]['options']) =>
        void shown.push({ title, options }),
    },
    clients: { openWindow: (path: string) => void opened.push(path) },
  };
  runInNewContext(readSource('client/public/sw.js'), { self, caches: {}, fetch: () => undefined });
  const dispatch = (name: string, event: object) =>
    listeners.get(name)?.({ waitUntil: () => undefined, ...event });
  return { shown, opened, dispatch };
}

const pushed = { title: 'Notes', body: 'Something is waiting for you.', path: '/notices' };

describe('a push that reaches the browser', () => {
  test('R42: is shown as it came, in place of the one before', () => {
    const worker = startWorker();
    worker.dispatch('push', { data: { json: () => pushed } });
    const [{ title, options } = { title: '', options: null }] = worker.shown;
    expect([title, options?.body, options?.tag]).toEqual(['Notes', 'Something is waiting for you.', 'notes']);
  });

  test('opens its page by a tap', () => {
    const worker = startWorker();
    let isClosed = false;
    const notification = { close: () => void (isClosed = true), data: { path: '/notices' } };
    worker.dispatch('notificationclick', { notification });
    expect([isClosed, worker.opened]).toEqual([true, ['/notices']]);
  });
});
