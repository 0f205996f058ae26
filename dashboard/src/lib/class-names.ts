import { clsx, type ClassValue } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Joins class names; the last of two that contradict each other wins. */
export function classNames(...inputs: ClassValue[]): string {
  return twMerge(clsx(inputs));
}
