import createClient from 'openapi-fetch';
import { ApiProblem } from './problem';
import type { paths } from './schema';

/** The typed client. The session is a cookie, so every request stays on this origin. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', fetch: (request) => fetch(request) });

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The body of a success; a refusal is thrown as an ApiProblem. */
export function unwrap<T>({ data, error, response }: Answer<T>): T {
  if (!response.ok) throw ApiProblem.from(response.status, error);
  return data as T;
}

/** A key that lets the server recognise a repeated write. Works without a secure context too. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
