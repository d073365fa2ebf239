import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell 1980): a decision, pointing, and a press; a key of a phone at 36 words a
 * minute (Palin et al. 2019); and a word of silent reading at 238 a minute (Brysbaert 2019).
 */
const SECONDS = { press: 1.35 + 1.1 + 0.2, key: 60 / (36 * 5), word: 60 / 238 } as const;

/** Counts what a person does, and how long it takes them. */
export interface Effort {
  press: (target: Locator) => Promise<void>;
  type: (target: Locator, text: string) => Promise<void>;
  /** The person reads what the page shows. */
  read: (page: Page) => Promise<void>;
  presses: number;
  keys: number;
  words: number;
  minutes: () => number;
}

export function countEffort(): Effort {
  const effort: Effort = {
    presses: 0,
    keys: 0,
    words: 0,
    press: async (target) => {
      await target.click();
      effort.presses += 1;
    },
    type: async (target, text) => {
      await target.fill(text);
      effort.presses += 1;
      effort.keys += text.length;
    },
    read: async (page) => {
      await page.locator('h1').first().waitFor();
      effort.words += (await page.locator('main').innerText()).split(/\s+/u).length;
    },
    minutes: () =>
      (effort.presses * SECONDS.press + effort.keys * SECONDS.key + effort.words * SECONDS.word) / 60,
  };
  return effort;
}
