'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { themes, useTheme } from '@/lib/theme';

const icons = { system: Monitor, light: Sun, dark: Moon };
const labels = { system: 'As the device', light: 'Light', dark: 'Dark' };

/** Light, dark, or as the device has it. */
export function ThemeToggle() {
  const [chosen, choose] = useTheme();
  return (
    <div role="radiogroup" aria-label="Colours" className="inline-flex rounded-full border p-0.5">
      {themes.map((theme) => {
        const Icon = icons[theme];
        return (
          <label
            key={theme}
            title={labels[theme]}
            className="flex size-7 cursor-pointer items-center justify-center rounded-full text-ink-soft has-checked:bg-sunken has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              className="sr-only"
              aria-label={labels[theme]}
              checked={chosen === theme}
              onChange={() => {
                choose(theme);
              }}
            />
            <Icon aria-hidden className="size-3.5" />
          </label>
        );
      })}
    </div>
  );
}
