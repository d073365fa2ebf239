import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Metrics for operators. Labels are fixed names (route patterns, events, sweeps), never ids. */
export interface Metrics {
  httpRequest(facts: { route: string; status: number; seconds: number }): void;
  socketEvent(facts: { event: string; outcome: string; seconds: number }): void;
  openSockets(change: 1 | -1): void;
  /** Counts what was refused before any work: events and handshakes over budget, and connections that were cut off. */
  flood(what: 'eventRefused' | 'handshakeRefused' | 'cut'): void;
  sweep(facts: { name: string; outcome: 'ok' | 'failed'; seconds: number }): void;
  job(facts: { queue: string; outcome: 'ok' | 'failed' }): void;
  /** Counts a wrong passphrase, recovery code or one-time code. */
  wrongSecret(facts: { secret: string; owner: 'staff' | 'others' }): void;
  /** Counts a message that asked for attention; `source` is `rules`, `listener` or `running` (the running score). */
  attention(facts: { from: string; attention: string; source: string }): void;
  /** Messages that the listener has not heard yet. */
  unheard(count: number): void;
  /** Whether the listener's thread takes messages; while it does not, the rules work without it. */
  listenerReady(isReady: boolean): void;
  /** Counts messages not heard, threads replaced and models not loaded. */
  listenerFailure(facts: { reason: string }): void;
  /** Time from asking the listener to its answer, waiting included. */
  listenerHeard(facts: { seconds: number }): void;
  /** Messages in the listener's own queue. */
  listenerWaiting(count: number): void;
  /** Counts copies for the safeguarding lead that could not be sealed: an alarm above zero. */
  evidenceFailure(): void;
  /** Damaged time ledgers that the last nightly audit found: an alarm above zero. */
  damagedLedgers(count: number): void;
  /** Mentors whose stored reputation the last nightly audit found to differ from its ledger: an alarm above zero. */
  damagedReputations(count: number): void;
  /** Faults that the last nightly verification of the audit found: an alarm above zero. */
  damagedAudit(count: number): void;
  /** Undecided cases at the desk. */
  undecidedCases(count: number): void;
  /** Prometheus text and its content type. */
  text(): Promise<{ contentType: string; body: string }>;
}

/** The metrics of this process, in a registry of their own. Labels hold no id, address or word of a person. */
export function createMetrics(): Metrics {
  const registry = new Registry();
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
  const floods = new Counter({
    name: 'kith_socket_floods_total',
    help: 'Socket events and handshakes refused over budget, and connections cut off',
    labelNames: ['what'],
    registers: [registry],
  });
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
  const wrongSecrets = new Counter({
    name: 'kith_wrong_secrets_total',
    help: 'Wrong passphrases, recovery codes and one-time codes',
    labelNames: ['secret', 'of'],
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
  const ready = new Gauge({
    name: 'kith_listener_ready',
    help: '1 while the listener takes messages',
    registers: [registry],
  });
  const failures = new Counter({
    name: 'kith_listener_failures_total',
    help: 'Messages not heard, threads replaced and models not loaded, by reason',
    labelNames: ['reason'],
    registers: [registry],
  });
  const hearing = new Histogram({
    name: 'kith_listener_seconds',
    help: 'From asking the listener to its answer',
    buckets,
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'kith_listener_waiting',
    help: 'Messages in the queue of the listener',
    registers: [registry],
  });
  const evidence = new Counter({
    name: 'kith_evidence_failures_total',
    help: 'Copies for the safeguarding lead that could not be sealed',
    registers: [registry],
  });
  const ledgers = new Gauge({
    name: 'kith_damaged_time_ledgers',
    help: 'Ledgers of minutes that the last nightly audit found damaged',
    registers: [registry],
  });
  const reputations = new Gauge({
    name: 'kith_damaged_reputations',
    help: 'Mentors whose reputation the last nightly audit found to differ from its ledger',
    registers: [registry],
  });
  const audit = new Gauge({
    name: 'kith_damaged_audit',
    help: 'Faults that the last nightly verification of the audit found',
    registers: [registry],
  });
  const cases = new Gauge({
    name: 'kith_undecided_cases',
    help: 'Cases that wait for a decision of the desk',
    registers: [registry],
  });
  return {
    httpRequest: ({ route, status, seconds }) => http.observe({ route, status }, seconds),
    socketEvent: ({ event, outcome, seconds }) => events.observe({ event, outcome }, seconds),
    openSockets: (change) => sockets.inc(change),
    flood: (what) => floods.inc({ what }),
    sweep: ({ name, outcome, seconds }) => sweeps.observe({ name, outcome }, seconds),
    job: ({ queue, outcome }) => jobs.inc({ queue, outcome }),
    wrongSecret: ({ secret, owner }) => wrongSecrets.inc({ secret, of: owner }),
    attention: ({ from, attention, source }) => attentions.inc({ from, attention, source }),
    unheard: (count) => unheard.set(count),
    listenerReady: (isReady) => ready.set(isReady ? 1 : 0),
    listenerFailure: ({ reason }) => failures.inc({ reason }),
    listenerHeard: ({ seconds }) => hearing.observe(seconds),
    listenerWaiting: (count) => waiting.set(count),
    evidenceFailure: () => evidence.inc(),
    damagedLedgers: (count) => ledgers.set(count),
    damagedReputations: (count) => reputations.set(count),
    damagedAudit: (count) => audit.set(count),
    undecidedCases: (count) => cases.set(count),
    async text() {
      return { contentType: registry.contentType, body: await registry.metrics() };
    },
  };
}

/** Adds the metrics of the process (memory, event loop). Call it once in a process. */
export const collectProcessMetrics = collectDefaultMetrics;
