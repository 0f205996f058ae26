import { AlertDialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';

type ConfirmDialogProps = {
  trigger: ReactNode;
  title: string;
  children: ReactNode;
  confirm: string;
  isDangerous?: boolean;
  onConfirm: () => void;
};

/**
 * Asks before something that cannot be taken back. The shade is a plain element: Radix's own overlay writes a style element
 * to lock scrolling, which the server's content policy forbids.
 */
export function ConfirmDialog({ trigger, title, children, confirm, isDangerous = false, onConfirm }: ConfirmDialogProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <div aria-hidden className="fixed inset-0 z-40 bg-black/45" />
        <Primitive.Content className="appear fixed inset-x-4 bottom-4 z-50 mx-auto max-w-md rounded-panel border bg-raised p-5 shadow-float sm:top-[22%] sm:bottom-auto">
          <Primitive.Title className="text-base font-semibold">{title}</Primitive.Title>
          <Primitive.Description asChild>
            <div className="mt-1.5 text-ink-soft">{children}</div>
          </Primitive.Description>
          <div className="mt-5 flex justify-end gap-2">
            <Primitive.Cancel asChild>
              <Button>Cancel</Button>
            </Primitive.Cancel>
            <Primitive.Action asChild>
              <Button variant={isDangerous ? 'danger' : 'primary'} onClick={onConfirm}>
                {confirm}
              </Button>
            </Primitive.Action>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
