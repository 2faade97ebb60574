/** What a paper of the package may be. AW-2 names DOC, DOCX, PDF; scans by phone are pictures ◦. */
export const anyPaper = ['pdf', 'docx', 'doc', 'jpeg', 'png'] as const;
export const signedPage = ['pdf', 'jpeg', 'png'] as const;
export const drawnSignature = ['png'] as const;
