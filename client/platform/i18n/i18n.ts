import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from './catalogues.ts';
import type { CatalogueName } from './catalogues.ts';
import { commonWords as common } from './en/common.ts';
import { errorWords as errors } from './en/errors.ts';

const ENGLISH = 'en-GB';
/** The pseudo-locale: every string longer and accented, to find strings outside the catalogues and layouts that are too tight. */
const PSEUDO = 'en-XA';

// There is no `location` where the build renders the front page.
const search = typeof location === 'undefined' ? '' : location.search;
const language = new URLSearchParams(search).get('locale') === PSEUDO ? PSEUDO : ENGLISH;
let inLanguage = (words: object): unknown => words;
const put = (name: string, words: object) => {
  i18next.addResourceBundle(language, name, inLanguage(words));
};

/** Initialises i18next with the catalogues that every screen needs. Call it before anything is drawn. */
export async function startWords(): Promise<void> {
  if (language === PSEUDO) inLanguage = (await import('./pseudo.ts')).pseudo;
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
