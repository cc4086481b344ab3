import { parseArgs } from 'node:util';
import { NamedError } from './named-error.ts';
import { print } from './read-given.ts';
import { measureRequests, type Measured } from './requests/measure-requests.ts';

/** `requests [--meetings N]`: what the first reading of a calendar costs, and the next; where the requests go stands on stderr. */
export async function requests(args: string[]): Promise<void> {
  const { meetings = '300' } = given(args);
  if (!/^[1-9]\d{0,4}$/.test(meetings)) throw new NamedError('bad-arguments', `--meetings ${meetings} is no number from 1 to 99999`);
  const measured = await measureRequests(Number(meetings));
  for (const [name, { paths, refused }] of Object.entries(measured)) {
    console.error(`${name}: ${refused} refused`);
    for (const [path, { alone, inner }] of paths) console.error(`${String(alone).padStart(6)} alone ${String(inner).padStart(6)} in batches  ${path}`);
  }
  await print({ first: figures(measured.first), refresh: figures(measured.refresh) });
}

function given(args: string[]): { readonly meetings?: string | undefined } {
  try {
    return parseArgs({ args, options: { meetings: { type: 'string' } } }).values;
  } catch (error) {
    throw new NamedError('bad-arguments', error instanceof Error ? error.message : String(error));
  }
}

const figures = ({ requests: asked, inner, minimum, bytes }: Measured): object => ({ requests: asked, inner, minimum, bytes });
