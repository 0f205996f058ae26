import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, unwrap } from '@/lib/api/client';

export async function listCategories(signal?: AbortSignal) {
  return unwrap(await api.GET('/api/v1/media/categories', { signal }));
}

export const categoriesOptions = queryOptions({ queryKey: ['media', 'categories'], queryFn: ({ signal }) => listCategories(signal) });

/** What each category holds. */
export function useCategories() {
  return useQuery(categoriesOptions);
}
