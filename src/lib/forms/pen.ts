import type { Attachment } from 'svelte/attachments';

/** Draws with finger, pen or mouse. The line is as thick as a ballpoint's, thicker where a pen presses. */
export function pen(drawn: () => void): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const context = canvas.getContext('2d');
    if (!context) return;
    let last: { x: number; y: number } | null = null;

    const at = ({ clientX, clientY }: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      return { x: ((clientX - box.left) * canvas.width) / box.width, y: ((clientY - box.top) * canvas.height) / box.height };
    };
    const down = (event: PointerEvent) => {
      canvas.setPointerCapture(event.pointerId);
      last = at(event);
    };
    const move = (event: PointerEvent) => {
      if (!last) return;
      for (const point of event.getCoalescedEvents?.() ?? [event]) {
        const next = at(point);
        context.beginPath();
        context.lineWidth = event.pointerType === 'pen' ? 2 + event.pressure * 5 : 5;
        context.lineCap = 'round';
        context.strokeStyle = '#10202a';
        context.moveTo(last.x, last.y);
        context.lineTo(next.x, next.y);
        context.stroke();
        last = next;
      }
      drawn();
    };
    const up = () => (last = null);
    canvas.addEventListener('pointerdown', down);
    canvas.addEventListener('pointermove', move);
    canvas.addEventListener('pointerup', up);
    canvas.addEventListener('pointercancel', up);
    return () => {
      canvas.removeEventListener('pointerdown', down);
      canvas.removeEventListener('pointermove', move);
      canvas.removeEventListener('pointerup', up);
      canvas.removeEventListener('pointercancel', up);
    };
  };
}
