/** News at the foot of the screen would go after twelve seconds, before all of it is measured. */
export const toastsStay = `{
  const real = globalThis.setTimeout;
  globalThis.setTimeout = (run, ms, ...rest) => (ms === 12000 ? 0 : real(run, ms, ...rest));
}`;
