/** Draws the icons of the manifest from `client/public/mark.svg`. Run it when the mark changes: `node scripts/makeIcons.mjs`. */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const FOLDER = new URL('../client/public/', import.meta.url);
const PAPER = '#eff3f6';
const DUSK = '#173042';

/** `share`: how much of the width the mark takes. A maskable icon may be cut to the inner 80 per cent. */
const ICONS = [
  { file: 'icon-192.png', size: 192, ground: PAPER, ink: DUSK, share: 0.7 },
  { file: 'icon-512.png', size: 512, ground: PAPER, ink: DUSK, share: 0.7 },
  { file: 'icon-maskable-512.png', size: 512, ground: DUSK, ink: PAPER, share: 0.5 },
  { file: 'apple-touch-icon.png', size: 180, ground: PAPER, ink: DUSK, share: 0.66 },
];

const svg = (await readFile(new URL('mark.svg', FOLDER), 'utf8')).replace(/<style>.*<\/style>/s, '');
const browser = await chromium.launch({
  executablePath: process.env.KITH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const { file, size, ground, ink, share } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>
      body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ground}; fill: ${ink} }
      svg { width: ${share * 100}vw }
    </style>${svg}`);
    await page.screenshot({ path: new URL(file, FOLDER).pathname });
    await page.close();
  }
} finally {
  await browser.close();
}
