import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const rolesOf = (block: string): Record<string, string> => Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
const [light = {}, system = {}, chosen = {}] = [...css.matchAll(/\{([^{}]*--paper[^{}]*)\}/g)].map(([, block = '']) => rolesOf(block));

const channel = (hex: string, at: number): number => {
  const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
/** WCAG 2.2, relative luminance. */
const contrast = (one: string, other: string): number => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const weak = (roles: Record<string, string>, fronts: readonly string[], grounds: readonly string[], least: number): string[] =>
  fronts.flatMap((front) =>
    grounds
      .filter((ground) => !(contrast(roles[front] ?? '', roles[ground] ?? '') >= least))
      .map((ground) => `${front} on ${ground}`),
  );

const grounds = ['paper', 'surface', 'sunken', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft'];
const words = ['ink', 'ink-soft', 'accent', 'accent-strong', 'good', 'warn', 'bad'];

describe.each([['light', light], ['dark', system]] as const)('the %s colours', (_name, roles) => {
  it('WCAG 1.4.3: words stand 4.5 to 1 from every ground they may lie on', () => {
    expect(weak(roles, words, grounds, 4.5)).toEqual([]);
    expect(weak(roles, ['on-accent'], ['accent', 'accent-strong'], 4.5)).toEqual([]);
  });

  it('WCAG 1.4.11: the lines of controls and the focus stand 3 to 1', () => {
    expect(weak(roles, ['line-strong', 'focus', 'accent', 'good', 'warn', 'bad'], ['paper', 'surface', 'sunken', 'accent-soft'], 3)).toEqual([]);
  });
});

it('the dark of the system and the dark that was chosen are one', () => {
  expect(Object.keys(light).length).toBeGreaterThan(18);
  expect(chosen).toEqual(system);
  expect(Object.keys(system).sort()).toEqual(Object.keys(light).sort());
});

it('the bar of the system has the colour of the paper', () => {
  const page = readFileSync(new URL('../../../app.html', import.meta.url), 'utf8');
  expect(Object.fromEntries([...page.matchAll(/content="(#\w{6})".*data-theme="(\w+)"/g)].map(([, colour, theme]) => [theme, colour]))).toEqual({ light: light['paper'], dark: system['paper'] });
});

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
