/** What a draft of a paper application is told by, without its whole definition. */
export const paperPackageId = 'award-paper';
