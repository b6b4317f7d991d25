import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";

/** A certificate and its key. */
export interface Certificate {
  /** PEM. */
  cert: string;
  /** PEM (PKCS #8). */
  key: string;
  name: string;
  privateKey: KeyObject;
}

/**
 * Makes a certificate for `127.0.0.1` and `localhost`, for servers and clients alike (RFC 5280), valid to the end of
 * 2049. Node can make keys and signatures, but no certificates; made here, no key has to lie in the repository.
 *
 * @param issuer - the authority that signs it; without one, it is an authority itself.
 */
export function makeCertificate(name: string, issuer?: Certificate): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const content = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(++serial)),
    SIGNATURE_ALGORITHM,
    distinguishedName(issuer?.name ?? name),
    sequence(der(0x17, Buffer.from("200101000000Z")), der(0x17, Buffer.from("491231235959Z"))),
    distinguishedName(name),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(ALTERNATIVE_NAMES, ...(issuer ? [] : [BASIC_CONSTRAINTS]))),
  );
  const signature = sign("sha256", content, issuer?.privateKey ?? privateKey);
  const certificate = sequence(content, SIGNATURE_ALGORITHM, der(0x03, Buffer.of(0), signature));
  const lines = certificate
    .toString("base64")
    .match(/.{1,64}/g)
    ?.join("\n");
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines ?? ""}\n-----END CERTIFICATE-----\n`,
    key: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    name,
    privateKey,
  };
}

/** The certificate's key as PEM that a passphrase opens. */
export function encryptedKey({ privateKey }: Certificate, passphrase: string): string {
  return String(privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }));
}

let serial = 0;

/** One element of ASN.1's distinguished encoding: a tag, a length, the contents. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

function sequence(...contents: Buffer[]): Buffer {
  return der(0x30, ...contents);
}

function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function distinguishedName(commonName: string): Buffer {
  return sequence(der(0x31, sequence(objectId("550403"), der(0x0c, Buffer.from(commonName)))));
}

const SIGNATURE_ALGORITHM = sequence(objectId("2a8648ce3d040302")); // ECDSA with SHA-256
const BASIC_CONSTRAINTS = sequence(objectId("551d13"), der(0x04, sequence(der(0x01, Buffer.of(255)))));
const ALTERNATIVE_NAMES = sequence(
  objectId("551d11"),
  der(0x04, sequence(der(0x82, Buffer.from("localhost")), der(0x87, Buffer.of(127, 0, 0, 1)))),
);
