import { i18n } from './language.svelte';
import { kkLater, type LaterWords } from './later.kk';

/** Words of the later screens, in the language of the screen; in Kazakh they come with the screens. */
export const later = {
  get t(): LaterWords {
    return i18n.later ?? kkLater;
  },
};
