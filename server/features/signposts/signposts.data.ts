import type { AgeBand } from '../../../shared/contracts/common.ts';
import { AGE_BANDS } from '../../../shared/contracts/common.ts';
import type { Signpost } from '../../../shared/contracts/moderation.ts';

/** When a person last checked the whole list; every quarter. */
const VERIFIED_ON = '2026-05-04';
const ANY_HOUR = 'Any time, day or night';
const UNDER_18: AgeBand[] = ['13-15', '16-17'];

type Entry = Pick<Signpost, 'id' | 'name' | 'what'> & Partial<Signpost>;

const signpost = (entry: Entry): Signpost => ({
  phone: null,
  sms: null,
  url: null,
  hours: ANY_HOUR,
  ageBands: [...AGE_BANDS],
  urgent: false,
  verifiedAt: VERIFIED_ON,
  ...entry,
});

/** The United Kingdom. No others until somebody has verified them. */
export const SIGNPOSTS: readonly Signpost[] = [
  signpost({
    id: 'emergency-999',
    name: 'Police, ambulance, fire',
    what: 'Someone is in danger right now. You can call for someone else.',
    phone: '999',
    urgent: true,
  }),
  signpost({ id: 'childline', name: 'Childline', what: 'Under 19. Free.', phone: '0800 1111' }),
  signpost({
    id: 'samaritans',
    name: 'Samaritans',
    what: 'Any age. Free. They just listen.',
    phone: '116 123',
  }),
  signpost({
    id: 'shout',
    name: 'Shout',
    what: 'Any age. Free, when talking is too much.',
    sms: { number: '85258', body: null },
  }),
  signpost({
    id: 'hopeline',
    name: 'HOPELINE, from Papyrus',
    what: 'Under 35, if you think about suicide.',
    phone: '0800 068 4141',
  }),
  signpost({
    id: 'nhs-111',
    name: 'NHS mental health',
    what: 'Any age. Press 2 when they answer.',
    phone: '111',
  }),
  signpost({
    id: 'runaway',
    name: 'Runaway Helpline',
    what: '11 to 17, if you left home or might.',
    phone: '116 000',
    ageBands: UNDER_18,
  }),
  signpost({
    id: 'ceop',
    name: 'CEOP',
    what: 'Under 18, if someone online makes you feel unsafe about sex or pictures. A report online.',
    url: 'https://www.ceop.police.uk/Safety-Centre/',
    ageBands: UNDER_18,
  }),
  signpost({
    id: 'police-101',
    name: 'Police, when it is not urgent',
    what: 'Any age.',
    phone: '101',
  }),
];

/** When our own people are there: nobody is watching all night, and the product says so. */
export const STAFF_HOURS = 'Every day from 4 pm to 10 pm';
