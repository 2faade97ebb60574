export type ConsentLanguage = 'kk' | 'ru' | 'en';

/**
 * Published texts of the consent to the processing of personal data: version → language → SHA-256 of
 * the text. The texts are in `consent.texts.ts`, which the server's bundle does not carry; a test holds
 * the two together. A published version is never edited.
 */
export const consentHashes: Readonly<Record<string, Readonly<Record<ConsentLanguage, string>>>> = {
  '2026-1': {
    kk: 'd6af05f4939ab9ea60ccf990cdc229e48bc00fc8a542d4b30ab28dd56842ef4a',
    ru: '9dfbdc63ecdc35d0531fcfaee8abdf9a41c74d15a979fd22338ddbedfb6b2fdd',
    en: '3dac3fabd2d0b15f745ac8442d8ae42b0d4c78a441d4f4a592ddeb773b414d00',
  },
};
export const consentVersion = '2026-1';
