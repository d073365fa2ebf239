import { digitsOf, HELPLINES } from '../domain/signposts/signposts.data.ts';

const NATIONAL: readonly string[] = HELPLINES.flatMap((line) =>
  line.shown ? [line.signpost.phone ?? [], line.signpost.sms?.number ?? []].flat() : line.phones,
).map(digitsOf);

/** The prefix of a British number in place of its first zero, or before a short number, when it is called from abroad. */
const COUNTRY_CODES = ['44', '0044', '440', '00440'];

/** Numbers of helplines and emergency services, digits only, also with the country's code. Passing one on is help, not contact. */
const HELPLINE_NUMBERS: ReadonlySet<string> = new Set(
  NATIONAL.flatMap((number) => [number, ...COUNTRY_CODES.map((code) => code + number.replace(/^0/u, ''))]),
);

/** Sites of those services. Only the bare host counts: a path can lead anywhere. */
const HELPLINE_HOSTS: ReadonlySet<string> = new Set(
  HELPLINES.flatMap((line) => (line.shown ? line.hosts : [])),
);

/** @param digits of the whole number and nothing else; with or without the country's code */
export function isHelplineNumber(digits: string): boolean {
  return HELPLINE_NUMBERS.has(digits);
}

/** `link` as written: scheme, `www.` and a closing slash are ignored. */
export function isHelplineLink(link: string): boolean {
  return HELPLINE_HOSTS.has(
    link
      .replace(/^https?:\/\//u, '')
      .replace(/^www\./u, '')
      .replace(/\/$/u, ''),
  );
}
