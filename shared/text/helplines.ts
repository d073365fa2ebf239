/** Numbers of helplines and emergency services: digits only. Passing one on is help, not contact. */
const HELPLINE_NUMBERS: ReadonlySet<string> = new Set([
  '101',
  '111',
  '999',
  '85258',
  '116000',
  '116123',
  '08001111',
  '08000684141',
]);

/** Sites of those services. Only the bare host counts: a path can lead anywhere. */
const HELPLINE_HOSTS: ReadonlySet<string> = new Set([
  'childline.org.uk',
  'samaritans.org',
  'giveusashout.org',
  'papyrus-uk.org',
  'nhs.uk',
  '111.nhs.uk',
  'runawayhelpline.org.uk',
  'ceop.police.uk',
  'police.uk',
]);

export const isHelplineNumber = (digits: string): boolean => HELPLINE_NUMBERS.has(digits);

/** `link` as written: scheme, `www.` and a closing slash are ignored. */
export const isHelplineLink = (link: string): boolean =>
  HELPLINE_HOSTS.has(
    link
      .replace(/^https?:\/\//u, '')
      .replace(/^www\./u, '')
      .replace(/\/$/u, ''),
  );
