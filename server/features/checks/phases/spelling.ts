import { CONTACT_VOCABULARY } from '../../../../shared/text/contactDetails.ts';
import type { PhraseRule } from '../../../../shared/text/phraseRules.ts';
import type { Vocabulary } from '../../../../shared/text/words.ts';

/** Spellings that only the server undoes: what they hide is none of the browser's business. */
const SPELLINGS: Readonly<Record<string, string>> = {
  kil: 'kill',
  killin: 'killing',
  cuttin: 'cutting',
  hurtin: 'hurting',
  pix: 'pics',
  piccy: 'pic',
  pix2: 'pics',
  nudez: 'nudes',
  noods: 'nudes',
  noodz: 'nudes',
  suicde: 'suicide',
  sucide: 'suicide',
  suiside: 'suicide',
  suicied: 'suicide',
  sucidal: 'suicidal',
  suicdal: 'suicidal',
  suisidal: 'suicidal',
  selfharm: 'self harm',
  selfharming: 'self harming',
  selfharmed: 'self harmed',
  myslf: 'myself',
  myselfs: 'myself',
};

const TELLING_PARTS = 'kill killing die dead suicide nudes myself yourself'.split(' ');

/** The words that rules are written in, so that tricks of spelling are undone towards them. */
export const vocabularyOf = (rules: readonly PhraseRule[]): Vocabulary => ({
  words: new Set([
    ...CONTACT_VOCABULARY.words,
    ...rules.flatMap(({ pattern }) => pattern.source.match(/(?<!\\)[a-z]{3,}/gu) ?? []),
  ]),
  spellings: new Map([...CONTACT_VOCABULARY.spellings, ...Object.entries(SPELLINGS)]),
  tellingParts: new Set([...CONTACT_VOCABULARY.tellingParts, ...TELLING_PARTS]),
});
