/** What a command fails with: a name that other tools can read, and the place. */
export class NamedError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
