/**
 * What can be measured of a layout: nothing sticks out, is cut off, lies over another or is too small to hit.
 * Each function is sent to the page as text (in-page.ts): it knows nothing outside itself.
 */

/** What sticks out to the right. */
export const overflow = (): string[] => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
  return [`${scrollWidth - clientWidth}px: ${out.slice(0, 3).map((one) => one.outerHTML.slice(0, 150)).join(' | ')}`];
};

/** WCAG 2.5.8: what is pressed is at least 24 by 24, links in a run of text apart. */
export const smallTargets = (): string[] =>
  [...document.querySelectorAll('a, button, input:not([type="hidden"]), select, textarea, summary, [role="button"]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip'))
    .map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
    .filter(({ one, box }) => box.width > 0 && (box.width < 24 || box.height < 24) && getComputedStyle(one).display !== 'inline')
    .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 150)}`);

/** Text that its own box cuts off or lets out, that a closed list has no room for, or that lies over other text. */
export const badText = (): string[] => {
  const faults: string[] = [];
  const say = (what: string, one: Element): void => void faults.push(`${what}: ${one.outerHTML.slice(0, 150)}`);
  const modal = document.querySelector('dialog:modal');
  const seen = [...(modal ?? document.body).querySelectorAll<HTMLElement>('*')].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen, .skip, svg'),
  );
  const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
  const lines: { one: HTMLElement; box: DOMRect; floats: Element | null }[] = [];
  for (const one of seen) {
    const style = getComputedStyle(one);
    if (one instanceof HTMLSelectElement) {
      // As in a text field, an answer of one's own may be longer than its box; what is not chosen yet is ours.
      if (one.value !== '' && one.matches('.input')) continue;
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      if (pen) pen.font = style.font;
      const text = pen?.measureText(one.selectedOptions[0]?.text ?? '').width ?? 0;
      // The arrow takes about a letter and a half.
      const room = one.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) - 20;
      if (text > room + 1) say(`closed list shows ${Math.round(room)} of ${Math.round(text)} px`, one);
      continue;
    }
    if (one.matches('input, textarea, option, canvas, .word')) continue;
    if (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) say('cut off to the side', one);
    if (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1) say('cut off below', one);
    let block: HTMLElement = one;
    while (getComputedStyle(block).display.startsWith('inline') && !getComputedStyle(block).display.includes('-') && block.parentElement) block = block.parentElement;
    const edge = block.getBoundingClientRect();
    for (const node of one.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        if (box.left < edge.left - 2 || box.right > edge.right + 2) say('out of its box', one);
        lines.push({ one, box, floats: one.closest('.toasts, .bar, .count, [data-floats]') });
      }
    }
  }
  // Letters hardly fill their line: a fifth of it above and below is air.
  const inside = ({ top, bottom }: DOMRect) => ({ top: top + (bottom - top) * 0.2, bottom: bottom - (bottom - top) * 0.2 });
  for (const [at, { one, box, floats }] of lines.entries()) {
    const { top, bottom } = inside(box);
    for (const other of lines.slice(at + 1)) {
      if (other.one === one || other.floats !== floats) continue;
      const theirs = inside(other.box);
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (across > 2 && Math.min(bottom, theirs.bottom) - Math.max(top, theirs.top) > 2) say(`over «${other.one.textContent?.trim().slice(0, 40)}»`, one);
    }
  }
  return faults;
};
