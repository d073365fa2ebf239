import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from './catalogues.ts';
import type { CatalogueName } from './catalogues.ts';
import { commonWords as common } from './en/common.ts';
import { errorWords as errors } from './en/errors.ts';
import { pseudo } from './pseudo.ts';

const ENGLISH = 'en-GB';
/** The pseudo-locale: every string longer and accented, to find strings outside the catalogues and layouts that are too tight. */
const PSEUDO = 'en-XA';

const language = new URLSearchParams(location.search).get('locale') === PSEUDO ? PSEUDO : ENGLISH;
const put = (name: string, words: object) => {
  i18next.addResourceBundle(language, name, language === PSEUDO ? pseudo(words) : words);
};

/** Initialises i18next, synchronously, with the catalogues that every screen needs. */
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

/** Loads these catalogues; call it beside the `import()` of the screens that use them. */
export async function loadWords(...names: CatalogueName[]): Promise<void> {
  await Promise.all(
    names
      .filter((name) => !i18next.hasResourceBundle(language, name))
      .map(async (name) => {
        put(name, await catalogues[name]());
      }),
  );
}
