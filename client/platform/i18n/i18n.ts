import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from './catalogues.ts';
import type { Part } from './catalogues.ts';
import { words as common } from './en/common.ts';
import { words as errors } from './en/errors.ts';
import { pseudo } from './pseudo.ts';

const ENGLISH = 'en-GB';
/** Every word stretched and accented: shows what is not in a catalogue and what does not fit. */
const PSEUDO = 'en-XA';

const language = new URLSearchParams(location.search).get('locale') === PSEUDO ? PSEUDO : ENGLISH;
const put = (part: string, words: object) => {
  i18next.addResourceBundle(language, part, language === PSEUDO ? pseudo(words) : words);
};

/** Ready before the first screen; the words that every screen needs come with it. */
export function startWords(): void {
  document.documentElement.lang = ENGLISH;
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: ['common', 'errors'],
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  put('common', common);
  put('errors', errors);
}

/** Loads the words of these parts; call it beside the `import()` of the screens that need them. */
export async function loadWords(...parts: Part[]): Promise<void> {
  await Promise.all(
    parts
      .filter((part) => !i18next.hasResourceBundle(language, part))
      .map(async (part) => {
        const { words } = await catalogues[part]();
        put(part, words);
      }),
  );
}
