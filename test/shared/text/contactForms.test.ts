import { describe, expect, test } from 'vitest';
import { EARLIER_TEXTS } from '../../../shared/text/earlierTexts.ts';
import { findContactDetails } from '../../../shared/text/index.ts';

const found = (text: string, before: readonly string[] = []) =>
  findContactDetails(text, before).map(({ kind, start, end }) => [
    kind,
    start === null || end === null ? null : text.slice(start, end),
  ]);
const kinds = (text: string, before: readonly string[] = []) =>
  findContactDetails(text, before).map(({ kind }) => kind);

/** The texts of a list that are stopped when each is sent behind those that were not. */
const stopped = (texts: readonly string[]): string[] => {
  const sent: string[] = [];
  return texts.filter((text) => {
    if (findContactDetails(text, sent).length > 0) return true;
    sent.push(text);
    return false;
  });
};

describe('numbers and links in other forms (R13)', () => {
  test.each([
    ['(0)20 7946 0958', 'phone', '0)20 7946 0958'],
    ['+44 (0)20 7946 0958', 'phone', '+44 (0)20 7946 0958'],
    ['⓿❼❼⓿⓿❾⓿⓿❶❷❸', 'phone', '⓿❼❼⓿⓿❾⓿⓿❶❷❸'],
    ['⓪➆➆⓪⓪➈⓪⓪➀➁➂', 'phone', '⓪➆➆⓪⓪➈⓪⓪➀➁➂'],
    ['⓪➐➐⓪⓪➒⓪⓪➊➋➌', 'phone', '⓪➐➐⓪⓪➒⓪⓪➊➋➌'],
    ['0|7|7|0|0|9|0|0|1|2|3', 'phone', '0|7|7|0|0|9|0|0|1|2|3'],
    ['0 | 7 | 7 | 0 | 0 | 9 | 0 | 0 | 1 | 2 | 3', 'phone', '0 | 7 | 7 | 0 | 0 | 9 | 0 | 0 | 1 | 2 | 3'],
    ['07700|900123', 'phone', '07700|900123'],
    ['079|1123456', 'phone', '079|1123456'],
    ['0x7x7x0x0x9x0x0x1x2x3', 'phone', '0x7x7x0x0x9x0x0x1x2x3'],
    ['£07700900123', 'phone', '07700900123'],
    ['᠐᠗᠗᠐᠐᠙᠐᠐᠑᠒᠓', 'phone', '᠐᠗᠗᠐᠐᠙᠐᠐᠑᠒᠓'],
    ['samfox.me', 'url', 'samfox.me'],
    ['go to samfox.me pls', 'url', 'samfox.me'],
    ['samfox.bio', 'url', 'samfox.bio'],
    ['samfox d0t com', 'url', 'samfox d0t com'],
    ['samfox dot com slash hello', 'url', 'samfox dot com slash hello'],
    ['linktr dot ee slash samfox', 'url', 'linktr dot ee slash samfox'],
    ['www d0t samfox d0t com', 'url', 'www d0t samfox d0t com'],
    ['insta slash samfox', 'handle', 'samfox'],
    ['jo at gmail d0t com', 'email', 'jo at gmail d0t com'],
  ])('finds the whole of: %s', (text, kind, words) => {
    expect(found(text)).toContainEqual([kind, words]);
  });

  test.each([
    'year 9.to be fair',
    'i talked with my teacher.me and him are ok',
    'it was rubbish today.it made me sad',
    'i like football.it is fun',
    'i got a 9.me too',
    'we lost.to be honest',
    'no.me',
    'my birthday is 07/12/2009',
    'school starts 07:30 and ends 15:10',
  ])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a number in several messages (R13)', () => {
  test.each([
    [[...'07700900123'], 6],
    ['oh seven seven oh oh nine oh oh one two three'.split(' '), 6],
    [['07', '70', 'lol', '09', '00', 'yeah', '12', '3'], 4],
    [['07 70', '09 00', '12'], 1],
    [['my number is 7700', '900', '123'], 1],
    [['+44', '7700', '90', '0123'], 2],
    [
      [
        'my num starts 07700',
        'i had football',
        'it was good',
        'mum is out',
        'did you eat',
        'same',
        'the rest is 900123',
      ],
      6,
    ],
    [['i want to be better at maths 07700', '900123'], 1],
    [['my snap is', 'wait', 'one sec', 'samfox77'], 3],
    [['my insta is', 'hang on', 'wrenpaints'], 2],
  ])('stops %j at place %i and lets through what came before', (texts, place) => {
    expect(stopped(texts.slice(0, place + 1))).toContain(texts[place]);
    expect(stopped(texts.slice(0, place))).toEqual([]);
  });

  test('stops every further digit, so that what follows the seventh does not go over either', () => {
    expect(stopped([...'07700900123'])).toHaveLength(5);
  });

  test.each([
    [['7', '8', '9 out of 10', '12', '15', '2', '30']],
    [['1', '2', '3', '4', '5', '6', '7', '8', '9']],
    [Array.from({ length: 13 }, (_, index) => `message ${index}`)],
    [['text 0', 'call 1', 'message 12', 'call 34', 'text 56', 'message 7']],
    [['6', '7', '8', '9', '10', '11']],
    [['10', '9', '8', '7', '6', '5', '4', '3', '2', '1']],
    [['we lost 0-7', '2-1', '3-2', '4-4']],
    [['07.30', '10.15', '22.00']],
    [['my order is 0771', '12', '34', '56']],
    [['i live at number 7', 'maths 70', 'english 65', 'french 81']],
    [['oh', '7', 'and you?', '16']],
    [['£7.50', '£12', '£100', '£2500']],
    [['0/10', '7/10', '7/10', '9/10', '10/10']],
    [['my snap is', 'dead', 'omg', 'dinner']],
    [['my insta is', 'so boring lately', 'see you at 4pm']],
  ])('lets through answers, marks and scores: %j', (texts) => {
    expect(stopped(texts)).toEqual([]);
  });

  test('names the earlier texts that hold the pieces, counted from the newest', () => {
    const [number] = findContactDetails('900123', ['my num starts 07700', 'lol', 'ok so']);
    expect(number).toMatchObject({ kind: 'phone', start: null, end: null, earlier: [3] });
    const [name] = findContactDetails('samfox77', ['my snap is', 'wait']);
    expect(name).toMatchObject({ kind: 'handle', start: null, earlier: [2] });
    const [alone] = findContactDetails('my number is 07700 900123', ['hello']);
    expect(alone?.earlier).toEqual([]);
  });

  test('looks back past long texts, and at the end of a long one', () => {
    const long = 'we had a long talk about the film and what it means. '.repeat(30);
    expect(kinds('900123', ['my num starts 07700', long])).toEqual(['phone']);
    expect(kinds('900123', [`${long} my num starts 07700 ${long}`])).toEqual(['phone']);
    expect(kinds(`${long}the rest is 900123`, ['my num starts 07700'])).toEqual(['phone']);
  });

  test('looks back so far and no further', () => {
    const between = (count: number) => Array.from({ length: count }, () => 'nice one');
    expect(kinds('900123', ['07700', ...between(EARLIER_TEXTS - 1)])).toEqual(['phone']);
    expect(kinds('900123', ['07700', ...between(EARLIER_TEXTS + 1)])).toEqual([]);
  });
});

describe('helplines (R13)', () => {
  test.each([
    'NSPCC 0808 800 5000',
    'refuge is 0808 2000 247',
    'rape crisis 0808 500 2222',
    'samaritans in welsh 0808 164 0123',
    'the mix 0808 808 4994',
    'beat 0808 801 0677',
    'galop 0800 999 5428',
    'mind 0300 123 3393',
    'talk to frank 0300 123 6600',
    'i rang 0808 800 5000 but nobody picked up',
    '+44 800 1111',
    '0044 800 1111',
    '+44 (0)800 068 4141',
    '0044 116 123',
    'call 116 123 or 0800 1111',
    '0800 1111, 116 123',
    'text shout on 85258',
    'samaritans number is 116 123',
  ])('pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    'my whatsapp is 116123',
    '116123 is my whatsapp',
    'snap me 116123',
    'text me on 116123',
    'add me 0800 1111',
  ])('are bait when given as one’s own: %s', (text) => {
    expect(kinds(text)).toContain('phone');
  });

  test('hide no number behind them', () => {
    expect(found('0800 1111 07700 900123')).toEqual([['phone', '07700 900123']]);
  });
});

describe('an excuse governs the very words it excuses', () => {
  test.each([
    'not on here, add me on snapchat',
    'cant talk here add me on insta',
    'we cant talk here, whatsapp me',
    'its not private here add me on snapchat',
    'not here, text me',
    'its not private, can we talk on snap',
    'they hurt me add me on snap',
    'if you want add me on snap',
    'dont be scared meet me saturday',
    'its not a big deal can we meet up',
    'we cant talk here can we meet up',
  ])('is stopped: %s', (text) => {
    expect(kinds(text)).not.toEqual([]);
  });

  test.each([
    'dont add me on snap',
    'please dont ever text me',
    'my friend said add me on snap',
    'she said to text me later',
    'he told me to add him on snap',
    'he wants to meet me saturday',
    'my mum is coming to meet me saturday',
    'we are not allowed to talk on snap',
    'we cant meet up',
    'i dont want to talk on snap',
    'he keeps saying can we meet up',
  ])('passes: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
