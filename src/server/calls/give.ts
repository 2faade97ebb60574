import type { CallsAnswer } from '#law/filing/wire';
import { announcedCalls, publishedRecipients } from './rows';
import { now, sha256 } from '../engine';

/**
 * GET /api/otinim/calls: what a device needs as facts, the server's time among them. The tag changes with
 * the minute, so that a time from a cache is at most a minute and `max-age` old.
 */
export const giveCalls = (e: core.RequestEvent): void => {
  const facts = { calls: announcedCalls(e.app), recipients: publishedRecipients(e.app) };
  const at = now();
  const tag = `W/"${sha256(at.slice(0, 16) + JSON.stringify(facts)).slice(0, 32)}"`;
  const headers = e.response.header();
  headers.set('Cache-Control', 'public, max-age=15');
  headers.set('ETag', tag);
  if (e.request?.header.get('If-None-Match') === tag) return e.noContent(304);
  const answer: CallsAnswer = { now: at, ...facts };
  return e.json(200, answer);
};
