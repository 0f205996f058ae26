import { describe, expect, it } from 'vitest';
import { sayPolicy } from './say-policy';

describe('a policy in words', () => {
  it('says who publishes, when, and how long it can be stopped', () => {
    expect(sayPolicy({ mode: 'ask', vetoMinutes: 10, hoursStart: 9, hoursEnd: 21 })).toBe('the team is asked');
    expect(sayPolicy({ mode: 'automatic', vetoMinutes: 0, hoursStart: null, hoursEnd: null })).toBe('automatic all day, at once');
    expect(sayPolicy({ mode: 'automatic', vetoMinutes: 10, hoursStart: 9, hoursEnd: 21 })).toContain('10 minutes to stop it');
  });
});
