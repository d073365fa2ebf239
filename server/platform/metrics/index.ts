import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What operators watch. Labels are fixed names (route patterns, event names, sweeps), never ids. */
export interface Metrics {
  httpRequest(facts: { route: string; status: number; seconds: number }): void;
  socketEvent(facts: { event: string; outcome: string; seconds: number }): void;
  openSockets(change: 1 | -1): void;
  sweep(facts: { name: string; outcome: 'ok' | 'failed'; seconds: number }): void;
  job(facts: { queue: string; outcome: 'ok' | 'failed' }): void;
  /** A message that asked for more than nothing, by what heard it: `rules`, `listener` or `running` score. */
  attention(facts: { from: string; attention: string; source: string }): void;
  /** Messages that wait to be heard. */
  unheard(count: number): void;
  /** Prometheus text and its content type. */
  text(): Promise<{ contentType: string; body: string }>;
}

export function createMetrics(): Metrics {
  const registers = [new Registry()] as const;
  const [registry] = registers;
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
  const http = new Histogram({
    name: 'kith_http_seconds',
    help: 'HTTP requests by route pattern',
    labelNames: ['route', 'status'],
    buckets,
    registers: [registry],
  });
  const events = new Histogram({
    name: 'kith_socket_event_seconds',
    help: 'Socket events by name',
    labelNames: ['event', 'outcome'],
    buckets,
    registers: [registry],
  });
  const sockets = new Gauge({ name: 'kith_open_sockets', help: 'Sockets open now', registers: [registry] });
  const sweeps = new Histogram({
    name: 'kith_sweep_seconds',
    help: 'Sweeps by name',
    labelNames: ['name', 'outcome'],
    buckets,
    registers: [registry],
  });
  const jobs = new Counter({
    name: 'kith_jobs_total',
    help: 'Jobs by queue',
    labelNames: ['queue', 'outcome'],
    registers: [registry],
  });
  const attentions = new Counter({
    name: 'kith_attention_total',
    help: 'Messages that asked for attention',
    labelNames: ['from', 'attention', 'source'],
    registers: [registry],
  });
  const unheard = new Gauge({
    name: 'kith_unheard_messages',
    help: 'Stored messages that the listener has not heard yet',
    registers: [registry],
  });
  return {
    httpRequest: ({ route, status, seconds }) => http.observe({ route, status }, seconds),
    socketEvent: ({ event, outcome, seconds }) => events.observe({ event, outcome }, seconds),
    openSockets: (change) => sockets.inc(change),
    sweep: ({ name, outcome, seconds }) => sweeps.observe({ name, outcome }, seconds),
    job: ({ queue, outcome }) => jobs.inc({ queue, outcome }),
    attention: ({ from, attention, source }) => attentions.inc({ from, attention, source }),
    unheard: (count) => unheard.set(count),
    async text() {
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

/** Adds the process's own figures (memory, event loop); once for each process. */
export const collectProcessMetrics = collectDefaultMetrics;
