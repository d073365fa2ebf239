export { ReferenceFields } from './ReferenceFields.tsx';
export { EMPTY_REFERENCE, referenceOf } from './typedReference.ts';
