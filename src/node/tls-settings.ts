import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { createSecureContext, type SecureContext, type SecureContextOptions } from "node:tls";
import { ConfigurationError } from "../errors/configuration-error.js";
import { checkNames } from "../util/check-names.js";
import type { TlsOptions } from "./node-options.js";

/** What every TLS connection is made with. */
export interface TlsSettings {
  secureContext?: SecureContext;
  rejectUnauthorized?: false;
  /** Limit of making the connection, in ms. */
  timeout?: number;
}

/**
 * Turns {@link TlsOptions} into what `node:tls` takes, and reads the files they name.
 *
 * @throws {@link ConfigurationError} for a PEM that cannot be read or used, and for a certificate without its key.
 */
export function tlsSettings(options: TlsOptions): TlsSettings {
  checkNames("tls.", options, ["ca", "cert", "key", "passphrase", "insecure"]);
  const { ca, cert, key, passphrase, insecure } = options;
  if (!cert !== !key) throw new ConfigurationError("tls: a client certificate needs both cert and key.");
  const pems = {
    ...(ca && { ca: readPem("ca", ca) }),
    ...(cert && { cert: readPem("cert", cert) }),
    ...(key && { key: readPem("key", key) }),
  };
  return {
    ...(Object.keys(pems).length && {
      secureContext: secureContext({ ...pems, ...(passphrase && { passphrase }) }),
    }),
    ...(insecure && { rejectUnauthorized: false }),
  };
}

/** Created up front, so that an unusable PEM is not reported as an unreachable server. */
function secureContext(options: SecureContextOptions): SecureContext {
  try {
    // OpenSSL would pass over an authority that it cannot read.
    if (options.ca) new X509Certificate(options.ca as string);
    return createSecureContext(options);
  } catch (cause) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(
      `tls: the certificates cannot be used (${code}). Check that they are whole, that cert and key belong together, and the passphrase.`,
    );
  }
}

const PEM = "-----BEGIN ";

/** Checked here, because OpenSSL's error would not say which of the three is not a PEM. */
function readPem(name: keyof TlsOptions, value: string): string {
  if (value.includes(PEM)) return value;
  const text = readText(name, value);
  if (!text.includes(PEM)) throw new ConfigurationError(`tls.${name}: the file holds no PEM.`);
  return text;
}

/** What should be a path may be the text of a key, so it is not shown. */
function readText(name: keyof TlsOptions, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(`tls.${name} is neither PEM nor a file that can be read (${code}).`);
  }
}
