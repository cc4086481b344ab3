/** Made once and shared; made anew after it could not be made. */
export function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () =>
    (made ??= make().catch((thrown: unknown) => {
      made = undefined;
      throw thrown;
    }));
}
