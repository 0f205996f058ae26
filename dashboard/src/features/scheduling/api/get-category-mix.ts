import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function getCategoryMix(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/category-mix', { signal }));
}

export const categoryMixOptions = queryOptions({ queryKey: ['mix', 'current'], queryFn: ({ signal }) => getCategoryMix(signal) });

/** The shares that hold now. */
export function useCategoryMix() {
  return useQuery(categoryMixOptions);
}
