/** Who may use the routes under /api/otinim/office. */
export interface Officer {
  readonly id: string;
  readonly role: 'secretary' | 'administrator';
}
type Handler = (e: core.RequestEvent, officer: Officer) => void;

/**
 * A handler that only the office reaches, or only those of its roles that are named: 401 for nobody, 403 for
 * anybody else. A superuser is no officer: what the office does is written in the chain with who did it.
 */
export const forOffice = (handle: Handler, roles: readonly Officer['role'][] = ['secretary', 'administrator']) => (e: core.RequestEvent): void => {
  const { auth } = e;
  if (auth === undefined || auth === null) return e.json(401, { code: 'session.required' });
  const role = auth.collection().name === 'users' ? roles.find((each) => each === auth.getString('role')) : undefined;
  if (role === undefined) return e.json(403, { code: 'session.role' });
  e.response.header().set('Cache-Control', 'private, no-store');
  return handle(e, { id: auth.id, role });
};
