import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** What Chromium is told to trust: the base64 SHA-256 of the public key. */
  readonly spki: string;
}

/** A self-signed certificate for the named hosts, good for two days. Needs the `openssl` command. */
export function certificateFor(hosts: readonly string[]): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-certificate-'));
  try {
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const names = hosts.map((host) => `DNS:${host}`).join(',');
    const options = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=debrief.test';
    execFileSync('openssl', ['req', ...options.split(' '), '-keyout', keyFile, '-out', certFile, '-addext', `subjectAltName=${names}`], { stdio: 'pipe' });
    const cert = readFileSync(certFile, 'utf8');
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    return { key: readFileSync(keyFile, 'utf8'), cert, spki: createHash('sha256').update(publicKey).digest('base64') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
