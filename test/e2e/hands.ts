/** Two ways to use a page: with a pointer, and with nothing but the keyboard. */
import { expect, type Locator } from '@playwright/test';
import type { TestFile } from './files';

export interface Hands {
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** A radio or a box. */
  readonly mark: (input: Locator) => Promise<void>;
  readonly choose: (select: Locator, value: string) => Promise<void>;
  readonly press: (button: Locator) => Promise<void>;
  readonly attach: (slot: Locator, files: readonly TestFile[]) => Promise<void>;
}

export const mouse: Hands = {
  write: (field, text) => field.fill(text),
  mark: (input) => input.check(),
  choose: async (select, value) => void (await select.selectOption(value)),
  press: (button) => button.click(),
  attach: (slot, files) => slot.getByTestId('file-input').setInputFiles([...files]),
};

const focused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

/** By Tab alone, forwards; what cannot be reached so is a fault of the page. */
const reach = async (target: Locator): Promise<void> => {
  await target.waitFor();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await focused(target)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${String(target)}`);
};

export const keyboard: Hands = {
  write: async (field, text) => {
    await reach(field);
    await field.page().keyboard.press('ControlOrMeta+a');
    await field.page().keyboard.insertText(text);
  },
  mark: async (input) => {
    const { keyboard: keys } = input.page();
    if ((await input.getAttribute('type')) === 'checkbox') {
      await reach(input);
      await keys.press('Space');
      return expect(input).toBeChecked();
    }
    // Tab leads to one radio of a group; arrows lead from it to the others.
    const group = input.page().locator(`input[type="radio"][name="${await input.getAttribute('name')}"]`);
    await reach(group.first());
    await keys.press('Space');
    for (let steps = 0; steps < 30 && !(await input.isChecked()); steps += 1) await keys.press('ArrowDown');
    return expect(input).toBeChecked();
  },
  choose: async (select, value) => {
    await reach(select);
    for (let steps = 0; steps < 30 && (await select.inputValue()) !== value; steps += 1) await select.page().keyboard.press('ArrowDown');
    await expect(select).toHaveValue(value);
  },
  press: async (button) => {
    await reach(button);
    await button.page().keyboard.press('Enter');
  },
  attach: async (slot, files) => {
    // Listened for well before the key: it is caught from the next chooser on, not from this one.
    const chosen = slot.page().waitForEvent('filechooser');
    await reach(slot.locator('button:not(.danger)').first());
    await slot.page().keyboard.press('Enter');
    await (await chosen).setFiles([...files]);
  },
};
