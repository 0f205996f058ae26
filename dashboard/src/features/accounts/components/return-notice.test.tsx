import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderPage } from '@/testing/render';
import { ReturnNotice } from './return-notice';

vi.mock('next/navigation', () => ({ useSearchParams: () => new URLSearchParams(window.location.search) }));

function comeBack(query: string) {
  window.history.replaceState(null, '', `/accounts?${query}`);
  renderPage(<ReturnNotice teamId="t1" />);
}

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/');
});

it('shows the team that began what came of it, until it is hidden', () => {
  comeBack('connected=storyline.shop&lost=1&team=t1');
  expect(screen.getByText(/Connected: @storyline.shop/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Hide this' }));
  expect(window.location.search).toBe('');
});

it('shows another team nothing of it', () => {
  comeBack('connected=storyline.shop&team=t2');
  expect(screen.queryByText(/Connected/)).toBeNull();
  cleanup();
  comeBack('refused=cancelled&team=t2');
  expect(screen.queryByRole('alert')).toBeNull();
  cleanup();
  comeBack('connected=storyline.shop');
  expect(screen.queryByText(/Connected/)).toBeNull();
});

it('tells anybody that a way back is not known', () => {
  comeBack('refused=stale');
  expect(screen.getByRole('alert').textContent).toContain('This way back was used already');
});
