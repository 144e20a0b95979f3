// What a transport is told and what it answers.

export interface Parcel {
  readonly from: string;
  readonly to: string;
  /** Names the message: its Message-ID without brackets. */
  readonly id: string;
  /** The message in pieces, one after another. */
  readonly pieces: readonly Uint8Array[];
}

export type Outcome =
  /** The server has taken it. */
  | { readonly kind: 'accepted'; readonly reply: string }
  /** 5xx: never for this recipient. */
  | { readonly kind: 'refused'; readonly reply: string }
  /** 4xx, or a connection lost before any of the message had left. `slow`: the server asks for less (421). */
  | { readonly kind: 'later'; readonly reply: string; readonly slow: boolean }
  /** All or part of the message has left and no answer came. */
  | { readonly kind: 'unknown'; readonly reply: string }
  /** The server could not be reached: the recipient has nothing to do with it. */
  | { readonly kind: 'offline'; readonly reply: string }
  /** Nothing can be sent this way: credentials, TLS, the sender refused. */
  | { readonly kind: 'stop'; readonly reply: string };

export interface Transport {
  /** Sends one message. Never throws. Called by as many at a time as the sender has connections. */
  send(parcel: Parcel): Promise<Outcome>;
  close(): Promise<void>;
}
