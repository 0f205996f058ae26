import type { CategoryMix } from '@/lib/api/types';

/** What is typed while a mix is changed: percent by category, as text. */
export type MixDraft = Record<string, string>;

export type MixReading = { isValid: true; ratios: Record<string, number> } | { isValid: false; problem: string };

const hundredths = 100;
const whole = 100 * hundredths;

/** One line for each category of the library or the mix, with its share in percent. */
export function draftOf(mix: CategoryMix, categories: readonly string[]): MixDraft {
  const shares = new Map(mix.shares.map((share) => [share.category, share.ratio]));
  const names = [...new Set([...mix.shares.map((share) => share.category), ...categories])];
  return Object.fromEntries(names.map((name) => [name, String(Math.round((shares.get(name) ?? 0) * whole) / hundredths)]));
}

/** Reads a draft in whole hundredths of a percent, so that nothing is lost in adding up; categories at nothing are left out. */
export function readDraft(draft: MixDraft): MixReading {
  const parts = Object.entries(draft).map(([category, text]) => ({ category, part: Math.round(Number(text.replace(',', '.')) * hundredths) }));
  const wrong = parts.find(({ part }) => !Number.isFinite(part) || part < 0);
  if (wrong) return { isValid: false, problem: `The share of ${wrong.category} must be a number of percent, such as 25.` };
  const sum = parts.reduce((total, { part }) => total + part, 0);
  if (sum !== whole) {
    const rest = Math.abs(whole - sum) / hundredths;
    return { isValid: false, problem: sum < whole ? `${rest} % are left to give away.` : `That is ${rest} % too much.` };
  }
  return { isValid: true, ratios: Object.fromEntries(parts.filter(({ part }) => part > 0).map(({ category, part }) => [category, part / whole])) };
}
