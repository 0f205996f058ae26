'use client';

import { Film, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '@/lib/class-names';

type ThumbnailProps = { src: string | null; alt: string; isVideo?: boolean; className?: string; isWaiting?: boolean; isEager?: boolean };

/** A picture as a story shows it, upright. A ring around it says that it waits for somebody. */
export function Thumbnail({ src, alt, isVideo = false, className, isWaiting = false, isEager = false }: ThumbnailProps) {
  const [failed, setFailed] = useState<string>();
  const picture = (
    <span
      className={classNames(
        'relative block aspect-[9/16] w-full overflow-hidden bg-sunken',
        isWaiting ? 'rounded-[inherit]' : 'rounded-[inherit] ring-1 ring-line ring-inset',
      )}
    >
      {src === null || failed === src ? (
        <span className="flex size-full items-center justify-center text-ink-soft">
          <ImageOff aria-hidden className="size-1/3 max-h-6" strokeWidth={1.5} />
          {alt !== '' && <span className="sr-only">{alt} (no thumbnail)</span>}
        </span>
      ) : (
        <img
          src={src}
          alt={alt}
          loading={isEager ? 'eager' : 'lazy'}
          decoding="async"
          className="size-full object-cover"
          onError={() => {
            setFailed(src);
          }}
        />
      )}
      {isVideo && (
        <span className="absolute right-1 bottom-1 rounded-full bg-black/60 p-1 text-white">
          <Film aria-label="Clip" className="size-3" />
        </span>
      )}
    </span>
  );
  const shape = classNames('block shrink-0 overflow-hidden rounded-lg', className);
  if (!isWaiting) return <span className={shape}>{picture}</span>;
  return (
    <span className={classNames('story-ring p-[2.5px]', shape)}>
      <span className="block rounded-[inherit] bg-surface p-[2px]">{picture}</span>
    </span>
  );
}
