import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { classNames } from '@/lib/class-names';

const variants = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control font-medium whitespace-nowrap transition-colors select-none disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-accent-ink hover:bg-accent-strong',
        outline: 'border border-line bg-surface hover:border-line-strong hover:bg-sunken',
        ghost: 'text-ink-soft hover:bg-sunken hover:text-ink',
        danger: 'bg-bad text-accent-ink hover:opacity-90',
        quietDanger: 'text-bad hover:bg-bad-soft',
      },
      size: {
        small: 'h-8 px-2.5 text-[0.8125rem]',
        medium: 'h-9 px-3.5 text-sm',
        icon: 'size-9',
      },
    },
    defaultVariants: { variant: 'outline', size: 'medium' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof variants> & { asChild?: boolean; isBusy?: boolean };

export function Button({ className, variant, size, asChild = false, isBusy = false, disabled, children, ...props }: ButtonProps) {
  const looks = classNames(variants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={looks} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button type="button" className={looks} disabled={disabled === true || isBusy} aria-busy={isBusy || undefined} {...props}>
      {isBusy && <LoaderCircle aria-hidden className="animate-spin" />}
      {children}
    </button>
  );
}
