/** The phone's own share sheet. What it cannot do is said, never guessed: the page then copies instead. */
export type Shared = 'shared' | 'cancelled' | 'unsupported' | 'failed';

export interface Shareable {
  readonly title: string;
  readonly text: string;
  readonly file: File;
}
type Sharer = Pick<Navigator, 'share' | 'canShare'>;

export const canShare = (sharer: Partial<Sharer>): sharer is Sharer => typeof sharer.share === 'function' && typeof sharer.canShare === 'function';

/** With the file where this system's sheet takes it, else the words alone. */
export const share = async (sharer: Partial<Sharer>, { title, text, file }: Shareable): Promise<Shared> => {
  if (!canShare(sharer)) return 'unsupported';
  const whole = { title, text, files: [file] };
  const data = sharer.canShare(whole) ? whole : { title, text };
  if (!sharer.canShare(data)) return 'unsupported';
  try {
    await sharer.share(data);
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
};
