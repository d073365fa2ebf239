/*
 * The one list of helplines and emergency services of the United Kingdom: what is shown to people, on the server's page and without a
 * network, and which numbers the checks let pass. No other source file holds these numbers.
 */

/** When a person last checked the whole list of what is shown; every quarter. */
const VERIFIED_ON = '2026-05-04';
const ANY_HOUR = 'Any time, day or night';

/** The bands of `shared/contracts/common.ts`, which the domain does not import. */
type AgeBand = '13-15' | '16-17' | '18-25';
const ANY_AGE: readonly AgeBand[] = ['13-15', '16-17', '18-25'];
const UNDER_18: readonly AgeBand[] = ['13-15', '16-17'];

export const NATIONS = ['england', 'scotland', 'wales', 'northernIreland'] as const;
export type Nation = (typeof NATIONS)[number];

/** The numbers that other screens name too, as they are written for people. */
export const NUMBERS = {
  emergency: '999',
  childline: '0800 1111',
  samaritans: '116 123',
  shout: '85258',
} as const;

/** A number as it is dialled: digits only. */
export function digitsOf(number: string): string {
  return number.replace(/\D/gu, '');
}

/** What people are shown of a service. */
export interface SignpostEntry {
  id: string;
  name: string;
  what: string;
  phone: string | null;
  sms: { number: string; body: string | null } | null;
  url: string | null;
  hours: string;
  ageBands: readonly AgeBand[];
  /** Where it answers. */
  nations: readonly Nation[];
  urgent: boolean;
  /** `YYYY-MM-DD` */
  verifiedAt: string;
}

/** A service that is shown to people: a person has verified it. */
interface ShownHelpline {
  shown: true;
  signpost: SignpostEntry;
  /** Sites that may be named in a message. */
  hosts: readonly string[];
}

/** A service whose entry has not been verified: its numbers pass the check, and it is shown to no one. */
interface UnverifiedHelpline {
  shown: false;
  name: string;
  phones: readonly string[];
}

type SignpostFields = Pick<SignpostEntry, 'id' | 'name' | 'what'> & Partial<SignpostEntry>;

const verified = (given: SignpostFields, ...hosts: string[]): ShownHelpline => ({
  shown: true,
  signpost: {
    phone: null,
    sms: null,
    url: null,
    hours: ANY_HOUR,
    ageBands: ANY_AGE,
    nations: NATIONS,
    urgent: false,
    verifiedAt: VERIFIED_ON,
    ...given,
  },
  hosts,
});

const unverified = (name: string, ...phones: string[]): UnverifiedHelpline => ({
  shown: false,
  name,
  phones,
});

export const HELPLINES: readonly (ShownHelpline | UnverifiedHelpline)[] = [
  verified({
    id: 'emergency-999',
    name: 'Police, ambulance, fire',
    what: 'Someone is in danger right now. You can call for someone else.',
    phone: NUMBERS.emergency,
    urgent: true,
  }),
  verified(
    {
      id: 'childline',
      name: 'Childline',
      what: 'Under 19. Free.',
      phone: NUMBERS.childline,
    },
    'childline.org.uk',
  ),
  verified(
    {
      id: 'samaritans',
      name: 'Samaritans',
      what: 'Any age. Free. They just listen.',
      phone: NUMBERS.samaritans,
    },
    'samaritans.org',
  ),
  verified(
    {
      id: 'shout',
      name: 'Shout',
      what: 'Any age. Free, when talking is too much.',
      sms: { number: NUMBERS.shout, body: null },
    },
    'giveusashout.org',
  ),
  verified(
    {
      id: 'hopeline',
      name: 'HOPELINE, from Papyrus',
      what: 'Under 35, if you think about suicide.',
      phone: '0800 068 4141',
    },
    'papyrus-uk.org',
  ),
  verified(
    {
      id: 'nhs-111',
      name: 'NHS mental health',
      what: 'Any age. Press 2 when they answer.',
      phone: '111',
      nations: ['england', 'scotland', 'wales'],
    },
    'nhs.uk',
    '111.nhs.uk',
  ),
  verified(
    {
      id: 'runaway',
      name: 'Runaway Helpline',
      what: '11 to 17, if you left home or might.',
      phone: '116 000',
      ageBands: UNDER_18,
    },
    'runawayhelpline.org.uk',
  ),
  verified(
    {
      id: 'ceop',
      name: 'CEOP',
      what: 'Under 18, if someone online makes you feel unsafe about sex or pictures. A report online.',
      url: 'https://www.ceop.police.uk/Safety-Centre/',
      ageBands: UNDER_18,
    },
    'ceop.police.uk',
  ),
  verified(
    {
      id: 'police-101',
      name: 'Police, when it is not urgent',
      what: 'Any age.',
      phone: '101',
    },
    'police.uk',
  ),
  unverified('NSPCC', '0808 800 5000'),
  unverified('National Domestic Abuse Helpline, from Refuge', '0808 2000 247'),
  unverified('Rape Crisis England and Wales', '0808 500 2222'),
  unverified('Rape Crisis Scotland', '0808 801 0302'),
  unverified('Samaritans in Welsh', '0808 164 0123'),
  unverified('The Mix', '0808 808 4994'),
  unverified('Beat', '0808 801 0677', '0808 801 0711', '0808 801 0811', '0808 801 0432'),
  unverified('Galop', '0800 999 5428'),
  unverified('Mind', '0300 123 3393', '0300 102 1234'),
  unverified('FRANK', '0300 123 6600'),
];

/** What is shown to people, in the order in which it is shown. */
export const SIGNPOSTS: readonly SignpostEntry[] = HELPLINES.flatMap((line) =>
  line.shown ? [line.signpost] : [],
);
