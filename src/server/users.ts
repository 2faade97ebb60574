/** Whoever signs up is an applicant; API rules refuse any other word, and only a superuser gives another role. */
export const nameRole = (e: core.RecordEvent): void => {
  if (e.record?.getString('role') === '') e.record.set('role', 'applicant');
  return e.next();
};
