interface OptionGroup {
  label: string;
  options: { value: string; label: string }[];
}

/** The IANA time zone of this browser. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Where most volunteers live. */
const NEAR = [
  ...['Europe/London', 'Europe/Dublin', 'Europe/Lisbon', 'Europe/Paris', 'Europe/Berlin'],
  ...['Europe/Madrid', 'Europe/Rome', 'Europe/Warsaw', 'Europe/Athens'],
];

/** Readable: "Europe/Isle of Man". */
const optionOf = (zone: string) => ({ value: zone, label: zone.replaceAll('_', ' ') });

/**
 * The zones to choose from, a short group first: `known` ones and those where most volunteers live. Then every other zone that the
 * browser knows.
 * @param words the labels of the two groups
 */
export function timeZoneGroups(words: { near: string; all: string }, ...usedZones: string[]): OptionGroup[] {
  const near = [...new Set([...usedZones, ...NEAR])];
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone));
  return [
    { label: words.near, options: near.map(optionOf) },
    { label: words.all, options: others.sort().map(optionOf) },
  ];
}
