import type { Amendment } from '../../../shared/domain/conversation/moves.ts';
import type { ControlKind, Side } from '../../../shared/domain/conversation/states.ts';

/** One act on a conversation, in the order in which the server took it. */
export type Act =
  | { type: 'message'; id: string; from: Side; text: string; status: 'accepted' | 'held' | 'redacted' }
  | { type: 'amend'; about: string; kind: Amendment; text?: string }
  | { type: 'turn'; kind: ControlKind };

/** What a person sees of one entry: words and order. */
export type Seen =
  | { type: 'message'; id: string; text: string | null; status: string; late: boolean }
  | { type: 'control'; kind: ControlKind; about: string | null };

/**
 * A naive oracle, independent of the server: it replays all acts and collects what this viewer was given. A message that is held from
 * them is absent until an entry brings it.
 */
export function expectedView(acts: readonly Act[], viewer: Side): Seen[] {
  const view: Seen[] = [];
  const written = new Map<string, Extract<Act, { type: 'message' }>>();
  const given = new Set<string>();
  const show = (id: string, late: boolean) => {
    given.add(id);
    view.push({ type: 'message', id, text: null, status: '', late });
  };
  for (const act of acts) {
    if (act.type === 'turn') view.push({ type: 'control', kind: act.kind, about: null });
    if (act.type === 'message') {
      written.set(act.id, act);
      if (act.from === viewer || act.status !== 'held') show(act.id, false);
    }
    if (act.type === 'amend') {
      const brings = act.kind === 'released' || act.kind === 'redacted' || act.kind === 'restored';
      if (given.has(act.about)) view.push({ type: 'control', kind: act.kind, about: act.about });
      else if (brings) show(act.about, true);
    }
  }
  return view.map((seen) => (seen.type === 'message' ? { ...seen, ...nowOf(acts, seen.id) } : seen));
}

/** The status of the message after all its amendments. */
export function nowOf(acts: readonly Act[], id: string): { text: string | null; status: string } {
  let text: string | null = null;
  let status = '';
  /** As it was right before it was removed. */
  let before: { text: string | null; status: string } = { text, status };
  for (const act of acts) {
    if (act.type === 'message' && act.id === id) ({ text, status } = act);
    if (act.type !== 'amend' || act.about !== id) continue;
    if (act.kind === 'restored') {
      text = before.text;
      status = before.status === 'held' ? 'accepted' : before.status;
      continue;
    }
    if (act.kind === 'removed') before = { text, status };
    if (act.kind === 'redacted') text = act.text ?? null;
    if (act.kind === 'withdrawn' || act.kind === 'removed') text = null;
    status = act.kind === 'released' ? 'accepted' : act.kind;
  }
  return { text, status };
}

/** The messages of the other side after the last entry read, by place in the view, that still have words (DLV8). */
export function expectedUnread(acts: readonly Act[], viewer: Side, readUpTo: number): number {
  const authors = new Map(
    acts.flatMap((act) => (act.type === 'message' ? [[act.id, act.from] as const] : [])),
  );
  return expectedView(acts, viewer)
    .slice(readUpTo)
    .filter((seen) => seen.type === 'message' && seen.text !== null && authors.get(seen.id) !== viewer)
    .length;
}
