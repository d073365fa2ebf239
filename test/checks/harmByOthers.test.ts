import { describe, expect, test } from 'vitest';
import { screenText } from '../../server/features/checks/screenText.phase.ts';
import { riskRank } from '../../shared/domain/moderation/riskLevels.ts';

const heard = (text: string) => screenText({ text, from: 'mentee' });

/** Families of plain sentences: other leads, persons, times and spellings than the examples of the trial. */
const CRIES = [
  'my mate said i should tell you my dad hits me',
  'without mum here dad hits us',
  'he wont stop hitting me',
  'is it normal that my dad hits me',
  'my dad used to be nice he hits me',
  'lol my dad hit me again',
  'my coach hit me because i lost the football match',
  'my boyfriend punched me in the kitchen',
  'the doctor touched my private parts and it felt wrong',
  'my teacher touched me in the lesson',
  'he raped me in the middle of a film',
  'is it rape if he is my boyfriend',
  'i woke up and he was on top of me',
  'my boyfriend is 25 and im 14',
  'he says hell post them if i dont send more',
  'my dad is making me get married',
  'im not lying they took me to pakistan to get married',
  'i dont have anywhere to sleep tonight',
  'my parents kicked me out for being gay',
  'she wont let me in the house',
  'im trapped in his house',
  'he tried to strangle me',
  'a man tried to get me in his car',
  'theres someone at my window',
  'not joking someone is following me',
  'im being made to sell drugs',
  'my stepdad tuched me',
  'ive ranaway',
];
const DOUBTS = [
  'hes going to kill me',
  'my boyfriend scares me',
  'i left home last night',
  'im 12 and pregnant',
];
const QUIET = [
  'my dad has never hit me',
  'no one in my family hits me',
  'he never touched me',
  'i was never raped',
  'nobody told me to kill myself',
  'my friend said her dad hits her',
  'a girl in my class was raped',
  'in the book the dad hits him',
  'we did forced marriage in pshe',
  'my dad beats me at chess',
  'my mum will kill me when she sees my room',
  'im not scared of my dad',
  'my cat ran away',
  'nowhere to go for my birthday',
  'my mate got kicked out',
  'nobody is following me',
];

describe('harm done by others, in plain words', () => {
  test('is delivered, with the help card and a case of moderate risk at least', () => {
    const missed = CRIES.filter((text) => {
      const { outcome, helpCard, opensCase, risk } = heard(text);
      return !(outcome === 'allow' && helpCard && opensCase && riskRank(risk) >= riskRank('moderate'));
    });
    expect(missed).toEqual([]);
  });

  test('is read by a person where the words alone do not say enough', () => {
    expect(DOUBTS.filter((text) => heard(text).attention !== 'review')).toEqual([]);
  });

  test('is not found in denials, in what others went through, and in stories, games and idioms', () => {
    expect(QUIET.filter((text) => heard(text).findings.length > 0)).toEqual([]);
  });
});

describe('the risk of harm done by others', () => {
  test.each([
    ['my dad used to hit me', 'moderate'],
    ['my uncle raped me when i was 9', 'moderate'],
    ['he raped me years ago', 'moderate'],
    ['he raped me last year', 'high'],
    ['my dad used to be nice he hits me', 'high'],
    ['years ago it was fine, now my dad hits me', 'high'],
    ['my dad hit me lol', 'high'],
    ['haha hes got a knife', 'imminent'],
  ] as const)('is lowered by a time that governs it alone, and never by a joke: %s', (text, risk) => {
    expect(heard(text).risk).toBe(risk);
  });
});

describe('a mentor who steers away from help', () => {
  test.each([
    'not being funny but dont call childline',
    'the police will only make it worse',
    'you dont need a counsellor you have me',
    'theyll take you away if you tell',
  ])('opens a case: %s', (text) => {
    expect(screenText({ text, from: 'mentor' }).opensCase).toBe(true);
  });

  test('is not one who sends to help', () => {
    expect(screenText({ text: 'dont go to the hospital alone, call 999', from: 'mentor' }).findings).toEqual(
      [],
    );
  });
});
