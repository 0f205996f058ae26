import { AtSign, Bot, CalendarDays, History, Images, LayoutGrid, Lock, Settings2, type LucideIcon } from 'lucide-react';

export type NavItem = { href: string; label: string; icon: LucideIcon };

/** A page is named here once it works. The first four are within a thumb's reach on a phone. */
export const navItems: readonly NavItem[] = [
  { href: '/', label: 'Overview', icon: LayoutGrid },
  { href: '/plan', label: 'Plan', icon: CalendarDays },
  { href: '/media', label: 'Library', icon: Images },
  { href: '/history', label: 'History', icon: History },
  { href: '/publishing', label: 'Publishing', icon: Bot },
  { href: '/locks', label: 'Locks', icon: Lock },
  { href: '/accounts', label: 'Accounts', icon: AtSign },
  { href: '/settings', label: 'Settings', icon: Settings2 },
];

export const thumbItems = 4;

export function isCurrent(item: NavItem, pathname: string): boolean {
  return item.href === '/' ? pathname === '/' : pathname === item.href || pathname.startsWith(`${item.href}/`);
}
