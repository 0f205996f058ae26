'use client';

import { useEffect } from 'react';
import type { Me } from '@/lib/api/types';
import { useSignInDemo } from '../api/sign-in-demo';

const before = 90_000;
const longest = 2 ** 31 - 1;

/** Starts a new session of the demo before the old one ends, so that no picture and no tap ever meets a closed door. */
export function Renewal({ me }: { me: Me }) {
  const { mutate } = useSignInDemo();
  useEffect(() => {
    const wait = Math.min(Math.max(Date.parse(me.expiresAt) - Date.now() - before, 5_000), longest);
    const timer = setTimeout(() => {
      mutate();
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [me.expiresAt, mutate]);
  return null;
}
