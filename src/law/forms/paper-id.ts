/** What a draft of a paper application is told by, without its whole definition. */
export const paperPackageId = 'award-paper';
/** What a draft of a declaration is told by: it is no application. */
export const declarationPackageId = 'conflict-declaration';
