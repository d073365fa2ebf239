/** Items under names: drafts, unsent messages, what was shown at the last visit. */
export interface EncryptedStore {
  put: (name: string, value: unknown) => Promise<void>;
  /** `undefined` when there is no such item, or when its encryption key is gone. */
  get: (name: string) => Promise<unknown>;
  remove: (name: string) => Promise<void>;
  /** Names that begin with `prefix`, in order. */
  names: (prefix: string) => Promise<string[]>;
}
