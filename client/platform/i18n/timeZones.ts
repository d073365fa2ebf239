/** The IANA time zone of this browser. */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone the browser knows, `known` ones always among them, readable: "Europe/Isle of Man". */
export function timeZoneOptions(...known: string[]): { value: string; label: string }[] {
  const zones = new Set([...known, ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
