import type { ApplicationField, TypedApplication } from './applicationDraft.ts';

/** What the fields of each part are given. */
export interface TaskFieldsProps {
  typed: TypedApplication;
  set: <K extends keyof TypedApplication>(field: K, value: TypedApplication[K]) => void;
  /** What is wrong with a field, once the person has asked to go on. */
  errorOf: (field: ApplicationField) => string | undefined;
}
