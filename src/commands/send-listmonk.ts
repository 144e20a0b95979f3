export async function sendListmonk(..._: unknown[]): Promise<number> {
  return 2;
}
