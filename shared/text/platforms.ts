const NAMES = [
  'instagram',
  'insta',
  'snapchat',
  'snap chat',
  'snap',
  'snaps',
  'tiktok',
  'tik tok',
  'discord',
  'whatsapp',
  'whats app',
  'watsapp',
  'wattsapp',
  'whatsap',
  'telegram',
  'kik',
  'twitter',
  'facebook',
  'messenger',
  'youtube',
  'reddit',
  'steam',
  'xbox',
  'gamertag',
  'psn',
  'roblox',
  'twitch',
  'signal',
  'wechat',
  'skype',
  'bereal',
  'tumblr',
  'linkedin',
  'minecraft',
  'fortnite',
  'viber',
  'omegle',
  'pinterest',
  'spotify',
  'wizz',
  'yubo',
  'imessage',
  'facetime',
  'vsco',
  'playstation',
] as const;

/** Short names that are words or letters of their own: they count only where a sentence makes them a place to talk. */
const SHORT_NAMES = [
  'ig',
  'sc',
  'yt',
  'fb',
  'tt',
  'disc',
  'tele',
  'wa',
  'tg',
  'epic',
  'teams',
  'zoom',
  'threads',
  'line',
  'x',
] as const;

const CHARS_LIKE: Readonly<Record<string, string>> = {
  a: '[a@4]',
  e: '[e3]',
  i: '[i1!|l]',
  o: '[o0]',
  s: '[s5$]',
  t: '[t7]',
  l: '[l1|]',
};

const fuzzy = (name: string): string =>
  [...name].map((letter) => (letter === ' ' ? ' ?' : `${CHARS_LIKE[letter] ?? letter}{1,3}`)).join('');

/** Source of a pattern for the name of an app, with its usual disguises. */
export const PLATFORM = `(?:${[...NAMES]
  .sort((a, b) => b.length - a.length)
  .map(fuzzy)
  .join('|')})(?![a-z0-9])`;
export const ANY_PLATFORM = `(?:${PLATFORM}|${SHORT_NAMES.join('|')})(?![a-z0-9])`;

/** The same names as words, for phrase rules. */
export const PLATFORM_WORDS: readonly string[] = NAMES.flatMap((name) => name.split(' '));
export const PLATFORM_PHRASE = `(?:${[...NAMES, 'ig', 'sc', 'fb', 'disc', 'tele', 'zoom', 'teams', 'what is app', 'another app', 'a different app', 'other app'].join('|')})`;
