// The life of a row of the ledger. docs/mail.md draws it; test/delivery/states.test.ts takes every step.

export const STATES = ['pending', 'claimed', 'deferred', 'sent', 'failed', 'unknown', 'suppressed', 'skipped'] as const;
export type State = (typeof STATES)[number];

/** Where a row may go from each state, and what takes it there. */
export const TRANSITIONS: Readonly<Record<State, Readonly<Partial<Record<State, string>>>>> = {
  pending: { claimed: 'a sender takes it', suppressed: 'the reader has left' },
  claimed: {
    sent: 'the server has accepted it',
    failed: 'a lasting refusal, or the last attempt',
    deferred: 'a passing refusal, or it never left',
    unknown: 'it left and no answer came, or its sender died',
  },
  deferred: { claimed: 'its time has come', suppressed: 'the reader has left' },
  unknown: {
    sent: 'its sender, taken for dead, had the answer after all',
    failed: 'its sender, taken for dead, had the answer after all',
    deferred: '--resolve resend, or a late answer',
    skipped: '--resolve skip',
  },
  sent: {},
  failed: {},
  suppressed: {},
  skipped: {},
};

/** States in which there is work left for a sender. */
export const OPEN: readonly State[] = ['pending', 'claimed', 'deferred'];

export type Counts = Readonly<Record<State, number>>;
