import type { ReactNode } from 'react';

/** 衡鉴: a bronze mirror (鉴) that holds a level beam (衡), and the two characters drawn in strokes of one width. */
export function Wordmark(): ReactNode {
  return (
    <svg viewBox="0 0 168 52" role="img" aria-label="衡鉴" fill="none" strokeLinecap="butt" strokeLinejoin="miter">
      <g stroke="#c9a25a" strokeWidth="3">
        <circle cx="26" cy="26" r="23" />
        <path d="M26 10v31M10 17h32M18 41h16" />
        <path d="M8.6 28a5.4 5.4 0 0 0 10.8 0zM32.6 28a5.4 5.4 0 0 0 10.8 0z" fill="#c9a25a" strokeWidth="1" />
        <path d="M14 17v11M38 17v11" strokeWidth="1.6" />
      </g>
      <g stroke="currentColor" strokeWidth="3.4">
        <path d="M74 5l-8 8M75.500 14l-10 10M71 20v27" />
        <path d="M83 3l-5 7M81 6h9l-3 5.500M78.500 12.500h14v14h-14zM78.500 19.500h14M85.500 12.500v20M76.500 33h18M85.500 33c-.6 6-3.500 10-9 13M86 34c1.500 5.500 4.500 9 9 11.500" />
        <path d="M98 9h9M97 20h11.500M103.500 20v26h-5" />
      </g>
      <g stroke="currentColor" strokeWidth="3.400" transform="translate(119 0)">
        <path d="M8 6v13M15 4v17M25 3l-4.500 10M23 8h19M31 12l5 6" />
        <path d="M24.500 20.500L5 32M23.500 20.500L43 32M14 31.500h20M11 38.500h26M24 31.500v15M14.500 40.500l2.500 5M33.500 40.500l-2.500 5M5 47.300h38" />
      </g>
    </svg>
  );
}
