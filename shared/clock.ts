/** The two clocks a computer has. Waiting is measured with `ticks`, which no one can set; `now` is for showing. */
export interface Clock {
  /** The wall clock, epoch milliseconds. It can jump either way. */
  now(): number
  /** A clock that only goes forward while the program runs, milliseconds from an arbitrary start. */
  ticks(): number
}
