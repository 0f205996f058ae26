import { expect, it } from 'vitest';
import type { Publication } from '@/lib/api/types';
import { stepsOf } from './steps-of';

const call = { attempt: 1, startedAt: '2026-11-25T14:12:00Z', answeredAt: null, answer: null };

function told(step: Publication['step'], { isRehearsal = false, calls = [] as Publication['calls'] } = {}) {
  const marks = { done: '✓', now: '→', ahead: '' };
  return stepsOf({ step, isRehearsal, calls }).map((stop) => `${marks[stop.state]}${stop.step}`);
}

it('says what is done, where a post is, and what lies ahead', () => {
  expect(told('container')).toEqual(['✓claimed', '✓uploaded', '→container', 'ready', 'publishing', 'published']);
  expect(told('published')).toEqual(['✓claimed', '✓uploaded', '✓container', '✓ready', '✓publishing', '✓published']);
});

it('stands at the publish call while nobody can tell what came of it', () => {
  expect(told('unconfirmed', { calls: [call] }).slice(3)).toEqual(['✓ready', '→unconfirmed', 'published']);
});

it('claims nothing of a post that ended elsewhere but what it reached for certain', () => {
  expect(told('cancelled')).toEqual(['✓claimed', '✓cancelled']);
  expect(told('failed', { calls: [call] })).toEqual(['✓claimed', '✓uploaded', '✓container', '✓ready', '✓publishing', '✓failed']);
});

it('knows that a dry run never reaches Instagram', () => {
  expect(told('uploaded', { isRehearsal: true })).toEqual(['✓claimed', '→uploaded', 'rehearsed']);
  expect(told('rehearsed', { isRehearsal: true })).toEqual(['✓claimed', '✓uploaded', '✓rehearsed']);
});
