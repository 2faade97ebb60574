/** SQL, for `WHERE`, of the table `submissions`: in which state a filing is. */

/** Registered, and nothing has ended it. */
export const stands = `submissions.number != '' AND submissions."withdrawnAt" = '' AND submissions."replacedAt" = '' AND submissions."lapsedAt" = ''`;

/** Received, and neither registered nor ended: its files may still come. */
export const awaits = `submissions.number = '' AND submissions."withdrawnAt" = '' AND submissions."lapsedAt" = ''`;
