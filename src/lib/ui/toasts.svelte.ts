/** Short news at the foot of the screen, with a way back where there is one. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
}

/** Long enough to read twice and to reach the button by keyboard. */
const stays = 12_000;

class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 0;

  show(text: string, undo?: () => void): void {
    const toast: Toast = { id: this.#next++, text, ...(undo && { undo }) };
    this.list = [...this.list.slice(-2), toast];
    setTimeout(() => this.close(toast.id), stays);
  }
  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}

export const toasts = new Toasts();
