// From a claimed row to the message that leaves for it.
import { sign, signingOf } from '../digest/dkim.ts';
import type { Frozen } from '../digest/frozen.ts';
import { personaliser, type Recipient } from '../digest/personal.ts';
import type { Parcel } from './transport.ts';

/**
 * A function that makes one reader's message from the frozen compositions, signed where the environment names a key.
 * @throws Error where the key cannot be used
 */
export function parcels(variants: ReadonlyMap<string, Frozen>, env: Readonly<Record<string, string | undefined>>) {
  const writers = new Map([...variants].map(([name, frozen]) => [name, personaliser(frozen)]));
  const signing = signingOf(env, [...variants.values()][0]!.from);
  return (reader: Recipient & { readonly variant: string }): Parcel | Promise<Parcel> => {
    const made = writers.get(reader.variant)!(reader);
    return signing ? sign(made.pieces, signing).then((pieces) => ({ ...made, pieces })) : made;
  };
}
