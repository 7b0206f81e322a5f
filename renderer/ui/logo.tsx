/** The mark of Outpost: a mast on a hill, sending. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <rect width="24" height="24" rx="6" fill="var(--mantine-color-pine-7)" />
      <path d="M3.5 19.5 9 13.2l3 2.6 3.2-3.4 5.3 7.1z" fill="#fff" opacity=".92" />
      <path d="M12 15.5V7.6" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
      <circle cx="12" cy="6.8" r="1.5" fill="#fff" />
      <path
        d="M8.7 9.6a4.4 4.4 0 0 1 0-5.6M15.3 9.6a4.4 4.4 0 0 0 0-5.6"
        stroke="#fff"
        strokeWidth="1.3"
        strokeLinecap="round"
        fill="none"
        opacity=".75"
      />
    </svg>
  )
}
