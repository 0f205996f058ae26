import { z } from 'zod';

/** RFC 9457, as every refusal of the API is written. */
const problemSchema = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  detail: z.string().optional(),
  status: z.number().optional(),
  errors: z.record(z.string(), z.array(z.string())).optional(),
});

/** The API answered, and refused. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiProblem';
  }

  static from(status: number, body: unknown): ApiProblem {
    const problem = problemSchema.safeParse(body).data;
    const fields = Object.values(problem?.errors ?? {}).flat();
    const said = fields.length > 0 ? fields.join(' ') : (problem?.detail ?? problem?.title);
    return new ApiProblem(status, problem?.type ?? 'about:blank', said ?? `Storyline answered ${status} and gave no reason.`);
  }
}

/** One sentence about a failure, for a person. */
export function describeFailure(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  return 'Storyline does not answer. Check that it is running; this page tries again by itself.';
}

/** True when it is worth asking again: no answer, or one that speaks of passing trouble. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status >= 500 || error.status === 429;
}

/** The session is over, or never was. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}
