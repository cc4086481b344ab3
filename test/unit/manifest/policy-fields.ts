import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA = join(import.meta.dirname, '..', '..', '..', 'public', 'schemas', 'policy.schema.json');

/** What an organisation's policy file may say. */
export const POLICY_FIELDS: readonly string[] = Object.keys((JSON.parse(readFileSync(SCHEMA, 'utf8')) as { readonly properties: object }).properties);
