'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { Me } from './api/types';

type Role = Me['role'];

const MemberContext = createContext<Role>('member');
const ranks: Record<Role, number> = { member: 0, operator: 1, admin: 2 };

export function MemberProvider({ role, children }: { role: Role; children: ReactNode }) {
  return <MemberContext value={role}>{children}</MemberContext>;
}

/** Whether the signed-in person may do what asks for a role. The server decides; this only leaves out what it would refuse. */
export function useMay(needed: Role): boolean {
  return ranks[useContext(MemberContext)] >= ranks[needed];
}
