import { expect, it } from 'vitest';
import { ApiProblem, describeFailure, isPassing, isSignedOut } from './problem';

it('says what the API said', () => {
  const problem = ApiProblem.from(409, { type: 'conflict', title: 'Conflict', detail: 'Nothing is planned that could be sent.' });
  expect(describeFailure(problem)).toBe('Nothing is planned that could be sent.');
  expect(problem.type).toBe('conflict');
});

it('prefers what is wrong with each field', () => {
  const problem = ApiProblem.from(400, { title: 'One or more errors', errors: { days: ['The field days must be between 1 and 366.'] } });
  expect(describeFailure(problem)).toBe('The field days must be between 1 and 366.');
});

it('admits that it knows no reason, and that nobody answered', () => {
  expect(describeFailure(ApiProblem.from(502, '<html>'))).toBe('Storyline answered 502 and gave no reason.');
  expect(describeFailure(new TypeError('Failed to fetch'))).toContain('does not answer');
});

it('knows passing trouble from a refusal', () => {
  expect([400, 401, 404, 409].map((status) => isPassing(ApiProblem.from(status, {})))).toEqual([false, false, false, false]);
  expect([429, 500, 503].map((status) => isPassing(ApiProblem.from(status, {})))).toEqual([true, true, true]);
  expect(isPassing(new TypeError('Failed to fetch'))).toBe(true);
  expect(isSignedOut(ApiProblem.from(401, {}))).toBe(true);
});
