/** Zoomed in with two fingers, the visible part is a detail of the page, and the page must not be laid out in it. */
const MAX_SCALE = 1.05;

/**
 * Keeps `--visible-top` and `--visible-height` of the page at the part that the on-screen keyboard leaves visible. iOS moves
 * and shrinks only the visual viewport, so that fixed and sticky elements and `dvh` still measure the whole window (H8).
 */
export function followVisualViewport(): void {
  const viewport = globalThis.visualViewport;
  if (!viewport) return;
  const { style } = document.documentElement;
  const follow = () => {
    if (viewport.scale > MAX_SCALE) return;
    style.setProperty('--visible-top', `${viewport.offsetTop}px`);
    style.setProperty('--visible-height', `${viewport.height}px`);
  };
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  follow();
}
