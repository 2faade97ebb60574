/** When what is on the screen now has been drawn: for what may come a moment later and would stand in its way. */
export const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
