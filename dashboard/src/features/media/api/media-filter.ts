import type { MediaItem } from '@/lib/api/types';

/** Which pictures are wanted; what is left out does not matter. */
export type MediaFilter = {
  category?: string;
  verdict?: MediaItem['verdict'];
  posted?: boolean;
  text?: string;
  active?: boolean;
};
