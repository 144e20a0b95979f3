export async function subscribersServe(..._: unknown[]): Promise<number> {
  return 2;
}
