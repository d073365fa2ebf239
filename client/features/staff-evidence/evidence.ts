import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  askEvidenceEndpoint,
  confirmEvidenceEndpoint,
  getEvidenceEndpoint,
  openEvidenceEndpoint,
} from '../../../shared/contracts/evidence.ts';
import type { EvidenceView } from '../../../shared/contracts/evidence.ts';
import { openSafeguardingCopy, readSafeguardingKey } from '../../../shared/crypto/safeguardingCopy.ts';
import { call } from '../../platform/api/call.ts';

/** Another person confirms elsewhere. */
const POLL_MS = 10_000;

const evidence = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id],
    queryFn: ({ signal }) => call(getEvidenceEndpoint, { params: { id } }, { signal }),
    refetchInterval: POLL_MS,
  });

/** The newest request to open the evidence of a case. */
export function useEvidence(id: string) {
  return useQuery(evidence(id));
}

/** Asks to open the evidence of a case, and confirms what another lead asked for. */
export function useEvidenceActions(id: string) {
  const cache = useQueryClient();
  const onSuccess = (answer: EvidenceView) => {
    cache.setQueryData(evidence(id).queryKey, answer);
  };
  const onError = () => void cache.invalidateQueries({ queryKey: evidence(id).queryKey });
  const ask = useMutation({
    mutationFn: (body: { reason: string; unsafeToTell: string | null }) =>
      call(askEvidenceEndpoint, { params: { id }, body }),
    onSuccess,
    onError,
  });
  const confirm = useMutation({
    mutationFn: (requestId: string) => call(confirmEvidenceEndpoint, { params: { id, requestId } }),
    onSuccess,
    onError,
  });
  return { ask, confirm };
}

/** A copy that was opened on this machine; `text` is null where it did not open with this key. */
export interface OpenedCopy {
  id: string;
  what: 'case' | 'text' | 'report';
  at: string;
  text: string | null;
}

/** The key file holds no key of this kind. */
export class NoSuchKey extends Error {}

/**
 * Opens the copies of a case with a key file, in this browser: neither the key nor the words are sent anywhere.
 * @throws {NoSuchKey} for a file that holds no such key, before anything is fetched
 */
export async function openWithKeyFile({
  file,
  ...params
}: {
  file: File;
  id: string;
  requestId: string;
}): Promise<OpenedCopy[]> {
  const key = await readSafeguardingKey(await file.text()).catch(() => {
    throw new NoSuchKey();
  });
  const { copies } = await call(openEvidenceEndpoint, { params });
  return Promise.all(
    copies.map(async ({ id, what, at, aad, ...copy }) => ({
      id,
      what,
      at,
      text: await openSafeguardingCopy({ copy, aad, key }).catch(() => null),
    })),
  );
}
