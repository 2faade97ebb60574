/** Whoever signs up is an applicant; API rules refuse any other word, and only a superuser gives another role. */
export const nameRole = (e: core.RecordEvent): void => {
  if (e.record?.getString('role') === '') e.record.set('role', 'applicant');
  return e.next();
};

/** One address, one account: kept in lower case whoever writes it, at a sign-up and at a change. */
export const lowerAddress = (e: core.RecordEvent): void => {
  const typed = e.record?.email() ?? '';
  if (typed !== typed.toLowerCase()) e.record?.setEmail(typed.toLowerCase());
  return e.next();
};
