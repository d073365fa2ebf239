import { queryOptions } from '@tanstack/react-query';
import { getMyTrainingEndpoint } from '../../../shared/contracts/training.ts';
import type { MyTraining } from '../../../shared/contracts/training.ts';
import { call } from '../../platform/api/call.ts';

export const myTraining = queryOptions({
  queryKey: ['training'],
  queryFn: ({ signal }) => call(getMyTrainingEndpoint, undefined, { signal }),
});

type PieceState = MyTraining['conduct']['state'];

/** A piece of the training as a row of the page. */
export interface TrainingPiece {
  key: string;
  href: string;
  state: PieceState;
  validUntil: string | null;
}

const BASE = '/mentor/training';

/** Every piece of the training, in the order in which it is best done. */
export function trainingPieces({ conduct, modules, practice }: MyTraining) {
  return {
    conduct: [{ key: 'conduct', href: `${BASE}/conduct`, ...conduct }],
    modules: modules.map((one) => ({ key: one.id, href: `${BASE}/modules/${one.id}`, ...one })),
    practice: practice.map((one) => ({
      key: `practice-${one.id}`,
      href: `${BASE}/practice/${one.id}`,
      ...one,
    })),
  } satisfies Record<string, TrainingPiece[]>;
}

const isOpen = ({ state }: TrainingPiece) => state === 'toDo' || state === 'lapsed';

/** How much is done, and the piece that comes next: first what does not count, then what is to be renewed. */
export function progressOf(training: MyTraining) {
  const { conduct, modules, practice } = trainingPieces(training);
  const all: TrainingPiece[] = [...conduct, ...modules, ...practice];
  return {
    total: all.length,
    done: all.filter((piece) => !isOpen(piece)).length,
    next: all.find(isOpen) ?? all.find(({ state }) => state === 'renew') ?? null,
    lapsed: all.some(({ state }) => state === 'lapsed'),
  };
}
