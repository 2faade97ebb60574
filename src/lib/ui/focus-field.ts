/** Brings a field into view and puts the cursor into its first control. */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (!field) return false;
  const control = field.matches(controls) ? field : (field.querySelector<HTMLElement>(controls) ?? field);
  const smooth = matchMedia('(prefers-reduced-motion: no-preference)').matches;
  field.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' });
  if (control === field && field.tabIndex < 0) field.tabIndex = -1;
  control.focus({ preventScroll: true });
  return true;
}

const controls = 'input:not([type=hidden]), textarea, select, button';
