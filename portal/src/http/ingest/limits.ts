/** Limits of security.md §9; whoever sends more is refused before anything of it is parsed. */
export const limits = {
  /** Bytes of the signed line before the body. */
  jws: 4096,
  /** Bytes of a compressed body. */
  compressed: 8 * 1024 * 1024,
  /** Bytes it may expand to, and how many times its own size. */
  expanded: 32 * 1024 * 1024,
  ratio: 100,
  /** Levels of nesting in its JSON. */
  depth: 32,
  /** Bytes of an enrolment request. */
  enrolment: 8192,
} as const;
