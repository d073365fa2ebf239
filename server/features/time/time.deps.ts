import type { Platform } from '../../platform/platform.ts';
import type { ExtensionRepository } from './extension.repository.ts';
import type { LedgerRepository } from './ledger.repository.ts';
import type { MeterRepository } from './meter.repository.ts';
import type { ReceiptNames } from './receiptNames.ts';
import type { ReceiptSigner } from './receiptSigner.ts';
import type { TimePorts } from './time.ports.ts';

/** Dependencies of the commands and queries of this feature. */
export interface TimeDeps
  extends
    Pick<Platform, 'clock' | 'events' | 'hints' | 'log' | 'metrics' | 'realtime' | 'sealer' | 'queues'>,
    TimePorts {
  meters: MeterRepository;
  extensions: ExtensionRepository;
  ledger: LedgerRepository;
  signer: ReceiptSigner;
  receiptNames: ReceiptNames;
}
