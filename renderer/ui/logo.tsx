/** The mark of Outpost, as `build/icon.svg` has it: a mast behind a hill, sending. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="24 24 464 464" aria-hidden>
      <clipPath id="outpost-plate">
        <rect x="24" y="24" width="464" height="464" rx="108" />
      </clipPath>
      <g clipPath="url(#outpost-plate)">
        <rect x="24" y="24" width="464" height="464" fill="var(--mantine-color-pine-8)" />
        <path d="M256 366V200" stroke="#fff" strokeWidth="40" strokeLinecap="round" />
        <path d="M24 444c88-68 160-94 232-94s144 26 232 94v44H24z" fill="#78c7ae" />
        <g fill="none" stroke="#fff" strokeWidth="36" strokeLinecap="round">
          <path d="M172 270a116 116 0 0 1 0-160" />
          <path d="M340 270a116 116 0 0 0 0-160" />
        </g>
        <circle cx="256" cy="190" r="46" fill="#ffcf70" />
      </g>
    </svg>
  )
}
