/** Yes, so-so, no. */
export type Value = 1 | 0 | -1;
export const VALUES = [1, 0, -1] as const;

/** The value as the catalogue and the radio buttons name it. */
export function keyOf(value: Value): '1' | '0' | '-1' {
  return value === 1 ? '1' : value === 0 ? '0' : '-1';
}
export function valueOf(key: '1' | '0' | '-1'): Value {
  return key === '1' ? 1 : key === '0' ? 0 : -1;
}
