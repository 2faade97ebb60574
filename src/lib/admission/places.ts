/** Places of an application that an officer may find wanting: its papers, then the sections of the form. */
import { wordsAt } from '../forms/loose-words';
import { packWords } from '../forms/pack-words.svelte';

const papers = ['papers.founding', 'papers.registration', 'papers.bankCertificate', 'materials.materials', 'recommendations.list', 'signature.page'];
const fields = ['organisation.name', 'organisation.bin', 'direction.direction', 'charter.goals', 'head.person', 'bank.iban', 'contribution.contribution', 'projects.list', 'innovations.innovations', 'consent.agreed'];
export const ownPlaces: readonly string[] = ['', ...papers, ...fields];

/** In the words of the form; an unknown path stands as it is. */
export const placeName = (path: string, whole: string): string => (path === '' ? whole : (wordsAt(packWords.t, path)?.label ?? path));
