import type { EvidenceCopy } from '../../../../shared/contracts/evidence.ts';
import type { SafeguardingCopy } from '../../../platform/crypto/index.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Texts of a case that are read at once; a case of more is a flood, and its newest come first. */
const MAX_TEXTS = 200;

/** The copies of a case that only the safeguarding lead's key opens, oldest first. */
export function listSealedCopies({
  cases,
  caseTexts,
  reports,
}: Pick<ModerationDeps, 'cases' | 'caseTexts' | 'reports'>) {
  return async (caseId: string): Promise<EvidenceCopy[]> => {
    const [found] = await cases.findMany([caseId]);
    if (!found) return [];
    const texts = await caseTexts.listNewest({ caseId, skip: 0, limit: MAX_TEXTS });
    const reportRecords = await reports.findOfCase(caseId);
    return [
      ...copyOf('case', { ...found, at: found.openedAt }),
      ...texts.flatMap((text) => copyOf('text', text)),
      ...reportRecords.flatMap((report) => copyOf('report', report)),
    ].sort((a, b) => a.at.localeCompare(b.at));
  };
}

interface Sealed {
  _id: string;
  publicId: string;
  at: Date;
  evidence: SafeguardingCopy | null;
}

/** A sealed copy with its kind and time; an empty list where none could be sealed. A copy opens only with the id of its document. */
function copyOf(
  what: EvidenceCopy['what'],
  { _id: aad, publicId: id, at, evidence }: Sealed,
): EvidenceCopy[] {
  if (!evidence) return [];
  const { keyId, enc, ct } = evidence;
  return [{ id, what, at: at.toISOString(), aad, keyId, enc, ct }];
}
