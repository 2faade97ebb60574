/** Answers of these routes: nothing of them is kept by anybody on the way. */
export const say = (e: core.RequestEvent, status: number, body: unknown): void => {
  e.response.header().set('Cache-Control', 'private, no-store');
  return e.json(status, body);
};

/** An expected refusal, carried out of a transaction as a value. */
export interface No {
  readonly status: number;
  readonly code: string;
}
export const isNo = (value: unknown): value is No => typeof value === 'object' && value !== null && 'status' in value && 'code' in value;
export const no = (status: number, code: string): No => ({ status, code });
export const sayNo = (e: core.RequestEvent, { status, code }: No): void => say(e, status, { code });
