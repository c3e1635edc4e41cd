import type { LucideIcon } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import type { MenuItem } from './menu-list.tsx';

type Props = {
  label: string;
  icon?: LucideIcon | undefined;
  iconOnly?: boolean | undefined;
  look?: ButtonLook | undefined;
  items: readonly MenuItem[];
};

const List = lazy(async () => ({ default: (await import('./menu-list.tsx')).MenuList }));

/** A button that opens a short list of acts. The list's machinery arrives with the first one that opens. */
export function Menu({ label, icon, iconOnly, look, items }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        icon={icon}
        iconOnly={iconOnly}
        look={look}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        {label}
      </Button>
      <Suspense>
        {open && <List label={label} items={items} anchor={button} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
