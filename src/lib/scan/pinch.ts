/**
 * Two fingers make a frame's content larger, about the point between them; one scrolls, as everywhere. By touches, not
 * by pointers: once one finger has begun to scroll, the browser cancels its pointer, and the second would find no pair.
 * @param zoom times by which it grows, and where in the frame
 */
export const pinch = (frame: HTMLElement, zoom: (times: number, at: { readonly x: number; readonly y: number }) => void): (() => void) => {
  let apart = 0;
  const pair = ({ touches }: TouchEvent): readonly [Touch, Touch] | null => {
    const [a, b] = touches;
    return touches.length === 2 && a && b ? [a, b] : null;
  };
  const distance = ([a, b]: readonly [Touch, Touch]): number => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  const begin = (event: TouchEvent): void => {
    const fingers = pair(event);
    apart = fingers ? distance(fingers) : 0;
  };
  const move = (event: TouchEvent): void => {
    const fingers = pair(event);
    if (!fingers) return;
    // A scroll that has begun cannot be stopped; it goes on beside the zoom until the fingers are lifted.
    if (event.cancelable) event.preventDefault();
    const [now, { left, top }] = [distance(fingers), frame.getBoundingClientRect()];
    if (apart > 0 && now > 0) zoom(now / apart, { x: (fingers[0].clientX + fingers[1].clientX) / 2 - left, y: (fingers[0].clientY + fingers[1].clientY) / 2 - top });
    apart = now;
  };
  // Two fingers of a touchpad are told as a wheel with Ctrl.
  const wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const { left, top } = frame.getBoundingClientRect();
    zoom(Math.exp(-event.deltaY / 100), { x: event.clientX - left, y: event.clientY - top });
  };
  const listening = { passive: false } as const;
  frame.addEventListener('touchstart', begin, listening);
  frame.addEventListener('touchend', begin);
  frame.addEventListener('touchmove', move, listening);
  frame.addEventListener('wheel', wheel, listening);
  return () => {
    frame.removeEventListener('touchstart', begin);
    frame.removeEventListener('touchend', begin);
    frame.removeEventListener('touchmove', move);
    frame.removeEventListener('wheel', wheel);
  };
};
