import { useQuery } from '@tanstack/react-query';
import { SIGNPOSTS } from '../../../shared/domain/signposts/signposts.data.ts';
import type { SignpostEntry } from '../../../shared/domain/signposts/signposts.data.ts';
import { signposts } from '../signposts/index.ts';

/** A helpline or service, to call, text or open. */
export type Helpline = SignpostEntry;

const OFFLINE_HELPLINES: readonly Helpline[] = SIGNPOSTS.filter(({ url }) => url === null);

/** Every helpline; without a network those that can be called or texted. The server's list replaces them once it is loaded. */
export function useHelplines(): readonly Helpline[] {
  return useQuery(signposts).data?.signposts ?? OFFLINE_HELPLINES;
}
